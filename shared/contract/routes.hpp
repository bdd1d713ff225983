#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace kabinet::contract {

enum class Method : std::uint8_t { get, post, put, patch, del };

/// Who may call at all; which company and role is the use case's business.
enum class Access : std::uint8_t { anyone, signed_in };

enum class RouteId : std::uint8_t {
    session_create,
    session_read,
    session_delete,
    recovery_begin,
    recovery_resend,
    recovery_check,
    recovery_finish,
    profile_read,
    password_change,
    email_begin,
    email_finish,
    language_choose,
    own_sessions_list,
    own_session_end,
    other_sessions_end,
    sign_ins_list,
    company_name,
    members_list,
    member_invite,
    member_role,
    member_remove,
    lines_list,
    lines_summary,
    line_choices,
    lines_file,
    chosen_lines_file,
    line_read,
    line_labels,
    lines_label,
    sim_codes_read,
    services_list,
    operation_create,
    operations_list,
    operation_read,
    operation_cancel,
    operation_retry,
    usage_list,
    usage_totals,
    usage_file,
    payments_list,
    payments_file,
    line_payments_list,
    line_payments_file,
    accounts_list,
    billed_months_list,
    act_file,
    annex_file,
    invoices_list,
    invoices_file,
    actions_list,
    actions_file,
    report_create,
    reports_list,
    report_cancel,
};

/// What of a route the program needs while it runs.
struct Route {
    RouteId id;
    Method method;
    std::string_view path; ///< `:name` stands for one segment
    Access access;
};

/// One answer of a route: a DTO, or `void` for none, or a file.
template <int status_, class Body_> struct Answer {
    using Body = Body_;
    static constexpr int status = status_;
    std::string_view media_type; ///< empty: no body
};

/// Stand for a file and for a refusal in an Answer.
struct File;
struct Refusal;

/// What a file may be sent as.
inline constexpr std::string_view pdf_type = "application/pdf";
inline constexpr std::string_view csv_type = "text/csv; charset=utf-8";
inline constexpr std::string_view xlsx_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
inline constexpr std::string_view problem_type = "application/problem+json";

/// A route with everything that its description says. Types are only named here; whoever describes them includes them.
template <class Query_, class Body_, class... Answers> struct DescribedRoute {
    using Query = Query_; ///< void: takes none
    using Body = Body_;   ///< void: takes none

    Route route;
    std::string_view summary;
    std::tuple<Answers...> answers;
    bool keyed = false; ///< it wants an Idempotency-Key

    /// The parameters, as a struct with its list of Fields.
    template <class T> [[nodiscard]] constexpr DescribedRoute<T, Body, Answers...> query() const {
        return {route, summary, answers, keyed};
    }

    /// The JSON of the request.
    template <class T> [[nodiscard]] constexpr DescribedRoute<Query, T, Answers...> body() const {
        return {route, summary, answers, keyed};
    }

    template <int status, class T = void> [[nodiscard]] constexpr auto answer() const {
        return with(Answer<status, T>{std::is_void_v<T> ? "" : "application/json"});
    }

    /// A download in one of several forms.
    template <int status, class... MediaTypes> [[nodiscard]] constexpr auto file(MediaTypes... media_types) const {
        return with(Answer<status, File>{media_types}...);
    }

    /// Statuses with which it may refuse, besides those that follow from what it takes: openapi::refusals_of().
    template <int... status> [[nodiscard]] constexpr auto refusal() const {
        return with(Answer<status, Refusal>{problem_type}...);
    }

    /// A request has a name of its own, so that it can be sent twice and is carried out once.
    [[nodiscard]] constexpr DescribedRoute with_key() const { return {route, summary, answers, true}; }

private:
    template <class... More>
    [[nodiscard]] constexpr DescribedRoute<Query, Body, Answers..., More...> with(More... more) const {
        return {route, summary, std::tuple_cat(answers, std::tuple{more...}), keyed};
    }
};

constexpr DescribedRoute<void, void> route(RouteId id, Method method, std::string_view path, Access access,
                                           std::string_view summary) {
    return {{id, method, path, access}, summary, {}, false};
}

struct CatalogueDto;
struct CodeRequest;
struct CodeSentDto;
struct EmailChangeRequest;
struct InvitationRequest;
struct LanguageRequest;
struct AccountsPageDto;
struct AccountsQuery;
struct ActFileQuery;
struct ActionsFileQuery;
struct ActionsPageDto;
struct ActionsQuery;
struct BilledMonthsDto;
struct InvoicesFileQuery;
struct InvoicesPageDto;
struct InvoicesQuery;
struct LineChoicesDto;
struct ChosenLinesRequest;
struct LabelLinesRequest;
struct LineDetailDto;
struct LineLabelsRequest;
struct LinesFileQuery;
struct LinesPageDto;
struct LinesQuery;
struct LinesSummaryDto;
struct OperationDto;
struct OperationRequest;
struct OperationRetryRequest;
struct OperationsPageDto;
struct OperationsQuery;
struct MemberDto;
struct MembersDto;
struct NewPasswordRequest;
struct OwnSessionsDto;
struct PasswordChangeRequest;
struct ProfileDto;
struct RecoveryRequest;
struct RecoveryStepDto;
struct ReportDto;
struct ReportRequest;
struct ReportsPageDto;
struct ReportsQuery;
struct ResendRequest;
struct RoleRequest;
struct PaymentsFileQuery;
struct PaymentsPageDto;
struct PaymentsQuery;
struct SessionDto;
struct ShortNameRequest;
struct SignInRequest;
struct SignInsDto;
struct SignInsQuery;
struct SimCodesDto;
struct SimCodesRequest;
struct UsageDaysQuery;
struct UsageFileQuery;
struct UsagePageDto;
struct UsageQuery;
struct UsageTotalsDto;

/// The API's table of contents, in the order of RouteId. The paths' `:name`s are described in
/// openapi/path_parameters.cpp; refusals are problems and are described by what a route takes.
inline constexpr auto described_routes = std::tuple{
    route(RouteId::session_create, Method::post, "/api/v1/session", Access::anyone, "Sign in with phone and password")
        .body<SignInRequest>()
        .answer<200, SessionDto>()
        .refusal<401, 429>(),
    route(RouteId::session_read, Method::get, "/api/v1/session", Access::signed_in, "Who is signed in")
        .answer<200, SessionDto>(),
    route(RouteId::session_delete, Method::del, "/api/v1/session", Access::signed_in, "Sign out").answer<204>(),

    route(RouteId::recovery_begin, Method::post, "/api/v1/recovery", Access::anyone, "Send a recovery code to a phone")
        .body<RecoveryRequest>()
        .answer<200, CodeSentDto>()
        .refusal<429>(),
    route(RouteId::recovery_resend, Method::post, "/api/v1/recovery/resend", Access::anyone, "Send another code")
        .body<ResendRequest>()
        .answer<200, CodeSentDto>()
        .refusal<410, 429>(),
    route(RouteId::recovery_check, Method::post, "/api/v1/recovery/code", Access::anyone, "Check the code")
        .body<CodeRequest>()
        .answer<200, RecoveryStepDto>()
        .refusal<410>(),
    route(RouteId::recovery_finish, Method::post, "/api/v1/recovery/password", Access::anyone,
          "Choose the new password and sign in")
        .body<NewPasswordRequest>()
        .answer<200, SessionDto>()
        .refusal<410>(),

    route(RouteId::profile_read, Method::get, "/api/v1/profile", Access::signed_in, "The person's own profile")
        .answer<200, ProfileDto>(),
    route(RouteId::password_change, Method::post, "/api/v1/profile/password", Access::signed_in, "Change the password")
        .body<PasswordChangeRequest>()
        .answer<204>()
        .refusal<429>(),
    route(RouteId::email_begin, Method::post, "/api/v1/profile/email", Access::signed_in,
          "Send a code to the new mailbox")
        .body<EmailChangeRequest>()
        .answer<200, CodeSentDto>()
        .refusal<429>(),
    route(RouteId::email_finish, Method::post, "/api/v1/profile/email/code", Access::signed_in,
          "Confirm the new mailbox")
        .body<CodeRequest>()
        .answer<200, ProfileDto>()
        .refusal<410>(),
    route(RouteId::language_choose, Method::put, "/api/v1/profile/language", Access::signed_in,
          "The language of codes and mails")
        .body<LanguageRequest>()
        .answer<204>(),
    route(RouteId::own_sessions_list, Method::get, "/api/v1/profile/sessions", Access::signed_in,
          "Where the person is signed in")
        .answer<200, OwnSessionsDto>(),
    route(RouteId::own_session_end, Method::del, "/api/v1/profile/sessions/:session", Access::signed_in,
          "Sign out somewhere")
        .answer<204>(),
    route(RouteId::other_sessions_end, Method::del, "/api/v1/profile/sessions", Access::signed_in,
          "Sign out everywhere else")
        .answer<204>(),
    route(RouteId::sign_ins_list, Method::get, "/api/v1/profile/sign-ins", Access::signed_in,
          "A page of the person's own sign-ins")
        .query<SignInsQuery>()
        .answer<200, SignInsDto>(),
    route(RouteId::company_name, Method::put, "/api/v1/companies/:company/short-name", Access::signed_in,
          "What the person calls the company")
        .body<ShortNameRequest>()
        .answer<204>(),

    route(RouteId::members_list, Method::get, "/api/v1/companies/:company/members", Access::signed_in,
          "The company's people")
        .answer<200, MembersDto>(),
    route(RouteId::member_invite, Method::post, "/api/v1/companies/:company/members", Access::signed_in,
          "Open the company to somebody")
        .body<InvitationRequest>()
        .answer<200, MemberDto>()
        .refusal<409>(),
    route(RouteId::member_role, Method::put, "/api/v1/companies/:company/members/:member/role", Access::signed_in,
          "Change what somebody is in the company")
        .body<RoleRequest>()
        .answer<204>()
        .refusal<409>(),
    route(RouteId::member_remove, Method::del, "/api/v1/companies/:company/members/:member", Access::signed_in,
          "Close the company to somebody")
        .answer<204>()
        .refusal<409>(),

    route(RouteId::lines_list, Method::get, "/api/v1/companies/:company/lines", Access::signed_in, "A page of lines")
        .query<LinesQuery>()
        .answer<200, LinesPageDto>(),
    route(RouteId::lines_summary, Method::get, "/api/v1/companies/:company/lines-summary", Access::signed_in,
          "Lines by status")
        .answer<200, LinesSummaryDto>(),
    route(RouteId::line_choices, Method::get, "/api/v1/companies/:company/line-choices", Access::signed_in,
          "What lines can be filtered by")
        .answer<200, LineChoicesDto>(),
    route(RouteId::lines_file, Method::get, "/api/v1/companies/:company/lines-file", Access::signed_in,
          "All lines of a list as a file")
        .query<LinesFileQuery>()
        .file<200>(xlsx_type, csv_type, pdf_type),
    route(RouteId::chosen_lines_file, Method::post, "/api/v1/companies/:company/lines-file", Access::signed_in,
          "Chosen lines as a file")
        .body<ChosenLinesRequest>()
        .file<200>(xlsx_type, csv_type, pdf_type),
    route(RouteId::line_read, Method::get, "/api/v1/companies/:company/lines/:msisdn", Access::signed_in, "One line")
        .answer<200, LineDetailDto>(),
    route(RouteId::line_labels, Method::put, "/api/v1/companies/:company/lines/:msisdn/labels", Access::signed_in,
          "What the company calls a line by, and where it books its costs")
        .body<LineLabelsRequest>()
        .answer<204>(),
    route(RouteId::lines_label, Method::put, "/api/v1/companies/:company/line-labels", Access::signed_in,
          "Add labels to many lines, remove them, book the costs: all or none")
        .body<LabelLinesRequest>()
        .answer<204>(),
    route(RouteId::sim_codes_read, Method::post, "/api/v1/companies/:company/lines/:msisdn/sim-codes",
          Access::signed_in, "PIN and PUK after re-authentication")
        .body<SimCodesRequest>()
        .answer<200, SimCodesDto>()
        .refusal<429>(),

    route(RouteId::services_list, Method::get, "/api/v1/services", Access::signed_in, "The catalogue of services")
        .answer<200, CatalogueDto>(),

    route(RouteId::operation_create, Method::post, "/api/v1/companies/:company/lines/:msisdn/operations",
          Access::signed_in, "Ask for something to be done to a line")
        .body<OperationRequest>()
        .with_key()
        .answer<202, OperationDto>()
        .refusal<409, 429>(),
    route(RouteId::operations_list, Method::get, "/api/v1/companies/:company/operations", Access::signed_in,
          "A page of operations, newest first")
        .query<OperationsQuery>()
        .answer<200, OperationsPageDto>(),
    route(RouteId::operation_read, Method::get, "/api/v1/companies/:company/operations/:operation", Access::signed_in,
          "One operation")
        .answer<200, OperationDto>(),
    route(RouteId::operation_cancel, Method::post, "/api/v1/companies/:company/operations/:operation/cancel",
          Access::signed_in, "Cancel an operation that was not handed over yet")
        .answer<200, OperationDto>()
        .refusal<409>(),
    route(RouteId::operation_retry, Method::post, "/api/v1/companies/:company/operations/:operation/retry",
          Access::signed_in, "Ask again for an operation that failed")
        .body<OperationRetryRequest>()
        .with_key()
        .answer<202, OperationDto>()
        .refusal<409, 429>(),

    route(RouteId::usage_list, Method::get, "/api/v1/companies/:company/lines/:msisdn/usage", Access::signed_in,
          "A page of a line's call details")
        .query<UsageQuery>()
        .answer<200, UsagePageDto>(),
    route(RouteId::usage_totals, Method::get, "/api/v1/companies/:company/lines/:msisdn/usage-totals",
          Access::signed_in, "What a line's call details come to, in whole and by day")
        .query<UsageDaysQuery>()
        .answer<200, UsageTotalsDto>(),
    route(RouteId::usage_file, Method::get, "/api/v1/companies/:company/lines/:msisdn/usage-file", Access::signed_in,
          "A line's call details as a file")
        .query<UsageFileQuery>()
        .file<200>(xlsx_type, csv_type, pdf_type),
    route(RouteId::payments_list, Method::get, "/api/v1/companies/:company/payments", Access::signed_in,
          "Payments of the accounts that are paid afterwards")
        .query<PaymentsQuery>()
        .answer<200, PaymentsPageDto>(),
    route(RouteId::payments_file, Method::get, "/api/v1/companies/:company/payments-file", Access::signed_in,
          "The same as a file")
        .query<PaymentsFileQuery>()
        .file<200>(xlsx_type, csv_type, pdf_type),
    route(RouteId::line_payments_list, Method::get, "/api/v1/companies/:company/lines/:msisdn/payments",
          Access::signed_in, "Payments of a line that is paid in advance")
        .query<PaymentsQuery>()
        .answer<200, PaymentsPageDto>(),
    route(RouteId::line_payments_file, Method::get, "/api/v1/companies/:company/lines/:msisdn/payments-file",
          Access::signed_in, "The same as a file")
        .query<PaymentsFileQuery>()
        .file<200>(xlsx_type, csv_type, pdf_type),
    route(RouteId::accounts_list, Method::get, "/api/v1/companies/:company/accounts", Access::signed_in,
          "The billing accounts")
        .query<AccountsQuery>()
        .answer<200, AccountsPageDto>(),
    route(RouteId::billed_months_list, Method::get, "/api/v1/companies/:company/accounts/:account/months",
          Access::signed_in, "The months that an account was billed for")
        .answer<200, BilledMonthsDto>(),
    route(RouteId::act_file, Method::get, "/api/v1/companies/:company/accounts/:account/months/:month/act",
          Access::signed_in, "The act of completed works of a month")
        .query<ActFileQuery>()
        .file<200>(pdf_type),
    route(RouteId::annex_file, Method::get, "/api/v1/companies/:company/accounts/:account/months/:month/annex",
          Access::signed_in, "The act's annex: what each number comes to")
        .query<ActFileQuery>()
        .file<200>(xlsx_type, csv_type, pdf_type),
    route(RouteId::invoices_list, Method::get, "/api/v1/companies/:company/invoices", Access::signed_in,
          "The register of invoices")
        .query<InvoicesQuery>()
        .answer<200, InvoicesPageDto>(),
    route(RouteId::invoices_file, Method::get, "/api/v1/companies/:company/invoices-file", Access::signed_in,
          "The same as a file")
        .query<InvoicesFileQuery>()
        .file<200>(xlsx_type, csv_type, pdf_type),

    route(RouteId::actions_list, Method::get, "/api/v1/companies/:company/actions", Access::signed_in,
          "The history of actions")
        .query<ActionsQuery>()
        .answer<200, ActionsPageDto>(),
    route(RouteId::actions_file, Method::get, "/api/v1/companies/:company/actions-file", Access::signed_in,
          "The same as a file")
        .query<ActionsFileQuery>()
        .file<200>(xlsx_type, csv_type, pdf_type),

    route(RouteId::report_create, Method::post, "/api/v1/companies/:company/reports", Access::signed_in,
          "Ask for a report by mail")
        .body<ReportRequest>()
        .with_key()
        .answer<202, ReportDto>()
        .refusal<429>(),
    route(RouteId::reports_list, Method::get, "/api/v1/companies/:company/reports", Access::signed_in,
          "A page of reports, newest first")
        .query<ReportsQuery>()
        .answer<200, ReportsPageDto>(),
    route(RouteId::report_cancel, Method::post, "/api/v1/companies/:company/reports/:report/cancel", Access::signed_in,
          "Cancel a report that was not mailed yet")
        .answer<200, ReportDto>()
        .refusal<409>(),
};

/// The same without the descriptions.
inline constexpr std::array routes =
    std::apply([](const auto&... described) { return std::array{described.route...}; }, described_routes);

/// "GET", "POST", …
std::string_view name_of(Method method) noexcept;
const Route& route_of(RouteId id) noexcept;
/// The route's path with its `:name`s replaced, in their order, by `segments`, percent-encoded.
std::string path_of(RouteId id, std::span<const std::string_view> segments);

inline std::string path_of(RouteId id, std::initializer_list<std::string_view> segments = {}) {
    return path_of(id, std::span(segments.begin(), segments.size()));
}

} // namespace kabinet::contract
