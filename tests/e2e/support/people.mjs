// Who can sign in to the demo company, as `kabinet demo` prints it.

export const ADMINISTRATOR = { phone: "77012111249", password: "Kabinet-2026" };
