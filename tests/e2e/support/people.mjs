// Who can sign in to the demo company, as `kabinet demo` prints it.

const password = "kabinet-demo";

/// Administrator of ТОО «Кабинет» and its branch.
export const ADMINISTRATOR = { phone: "77010542001", password };
export const ACCOUNTANT = { phone: "77010542006", password };

/// A number of АО «Времени мало», which is not the administrator's company.
export const FOREIGN_NUMBER = "77012111249";
export const FOREIGN_COMPANY = 3;
