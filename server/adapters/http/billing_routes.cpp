#include "server/adapters/http/billing_routes.hpp"

#include "server/adapters/http/document_query.hpp"
#include "server/adapters/http/file_response.hpp"
#include "server/use_cases/download_act.hpp"
#include "server/use_cases/list_accounts.hpp"
#include "server/use_cases/list_invoices.hpp"
#include "server/use_cases/list_payments.hpp"
#include "shared/base/iso8601.hpp"
#include "shared/contract/billing.hpp"

#include <fmt/format.h>

namespace kabinet::http {

namespace {

/// The months that were asked for: without both the one before this, without one of them the other alone.
template <class Query> Result<domain::MonthRange> months_of(const use_cases::Services& services, const Query& query) {
    const Date today = use_cases::today(services);
    if (query.from.empty() && query.to.empty()) {
        const auto before = domain::Month::of(domain::months_before(today, std::chrono::months(1)));
        return domain::MonthRange::create(before, before);
    }
    const auto first = domain::Month::parse(query.from.empty() ? query.to : query.from, today, "from");
    if (!first) {
        return std::unexpected(first.error());
    }
    const auto last = query.to.empty() ? first : domain::Month::parse(query.to, today, "to");
    if (!last) {
        return std::unexpected(last.error());
    }
    return domain::MonthRange::create(*first, *last);
}

Result<use_cases::PaymentsOf> whose(const ApiContext& api, bool of_line) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    if (!of_line) {
        return use_cases::PaymentsOf{.company = *company, .line = std::nullopt};
    }
    const auto line = domain::Msisdn::parse(api.segments.at(1));
    return line ? Result<use_cases::PaymentsOf>({.company = *company, .line = *line}) : fail(ErrorCode::not_found);
}

std::string month_text(std::chrono::year_month month) {
    return fmt::format("{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
}

contract::PaymentDto dto_of(const ports::StoredPayment& row) {
    return {.account = row.account.str(),
            .at = format_instant(row.payment.at()),
            .type = std::string(domain::name_of(row.payment.type())),
            .comment = row.payment.comment(),
            .amount_tiyn = row.payment.amount().tiyn(),
            .balance_before_tiyn = row.payment.balance_before().tiyn(),
            .balance_after_tiyn = row.payment.balance_after().tiyn()};
}

contract::InvoiceDto dto_of(const domain::InvoiceHead& invoice) {
    return {.number = invoice.number,
            .account = invoice.account.str(),
            .month = month_text(invoice.month),
            .issued_on = format_date(invoice.issued_on),
            .vat_basis_points = invoice.vat_rate.basis_points(),
            .net_tiyn = invoice.total.net().tiyn(),
            .vat_tiyn = invoice.total.vat.tiyn(),
            .gross_tiyn = invoice.total.gross.tiyn()};
}

contract::AccountDto dto_of(const ports::Account& account) {
    return {.number = account.number.str(),
            .billing_method = std::string(domain::name_of(account.billing_method)),
            .credit_limit_tiyn = account.credit_limit.transform(&Money::tiyn),
            .contract = account.contract.number,
            .contract_date = account.contract.date ? format_date(*account.contract.date) : std::string()};
}

Result<Response> payments_page(const ApiContext& api, const use_cases::Actor& actor, bool of_line) {
    const auto owner = whose(api, of_line);
    if (!owner) {
        return std::unexpected(owner.error());
    }
    const auto query = contract::decode_query<contract::PaymentsQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    const auto period = period_of(api.services, *query);
    if (!period) {
        return std::unexpected(period.error());
    }
    const auto list = use_cases::list_payments(api.services, actor, *owner,
                                               {.period = *period, .after = query->after, .limit = query->limit});
    return respond_with(list, [&](const use_cases::PaymentList& found) {
        contract::PaymentsPageDto page{
            .from = format_date(period->from()), .to = format_date(period->to()), .items = {}, .next = found.next};
        for (const ports::StoredPayment& row : found.rows) {
            page.items.push_back(dto_of(row));
        }
        return json_response(contract::encode(page));
    });
}

Result<Response> payments_file(const ApiContext& api, const use_cases::Actor& actor, bool of_line) {
    const auto owner = whose(api, of_line);
    if (!owner) {
        return std::unexpected(owner.error());
    }
    const auto query = contract::decode_query<contract::PaymentsFileQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    const auto period = period_of(api.services, *query);
    if (!period) {
        return std::unexpected(period.error());
    }
    return respond_with(use_cases::export_payments(api.services, actor, *owner, *period, wish_of(*query)),
                        file_response);
}

struct AccountAddress {
    ports::CompanyId company;
    domain::AccountNumber account;
};

// What is no account at all is answered as an account that isn't there.
Result<AccountAddress> account_of(const ApiContext& api) {
    const auto company = company_of(api.segments.at(0));
    auto account = domain::AccountNumber::parse(api.segments.at(1));
    if (!company || !account) {
        return fail(ErrorCode::not_found);
    }
    return AccountAddress{*company, std::move(*account)};
}

using Download = Result<use_cases::NamedFile> (*)(const use_cases::Services&, const use_cases::Actor&,
                                                  const use_cases::BilledMonth&, const use_cases::FileWish&);

Result<Response> month_file(const ApiContext& api, const use_cases::Actor& actor, Download download) {
    auto address = account_of(api);
    if (!address) {
        return std::unexpected(std::move(address.error()));
    }
    const auto month = domain::Month::parse(api.segments.at(2), use_cases::today(api.services));
    if (!month) {
        return std::unexpected(month.error());
    }
    const auto query = contract::decode_query<contract::ActFileQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    return respond_with(download(api.services, actor,
                                 {.company = address->company, .account = std::move(address->account), .month = *month},
                                 wish_of(*query)),
                        file_response);
}

} // namespace

Result<Response> list_payments(const ApiContext& api, const use_cases::Actor& actor) {
    return payments_page(api, actor, false);
}

Result<Response> send_payments(const ApiContext& api, const use_cases::Actor& actor) {
    return payments_file(api, actor, false);
}

Result<Response> list_line_payments(const ApiContext& api, const use_cases::Actor& actor) {
    return payments_page(api, actor, true);
}

Result<Response> send_line_payments(const ApiContext& api, const use_cases::Actor& actor) {
    return payments_file(api, actor, true);
}

Result<Response> list_accounts(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto query = contract::decode_query<contract::AccountsQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    return respond_with(use_cases::list_accounts(api.services, actor, *company, query->after, query->limit),
                        [](const use_cases::AccountList& found) {
                            contract::AccountsPageDto page{.items = {}, .next = found.next};
                            for (const ports::Account& account : found.rows) {
                                page.items.push_back(dto_of(account));
                            }
                            return json_response(contract::encode(page));
                        });
}

Result<Response> list_billed_months(const ApiContext& api, const use_cases::Actor& actor) {
    const auto address = account_of(api);
    if (!address) {
        return std::unexpected(address.error());
    }
    return respond_with(use_cases::list_billed_months(api.services, actor, address->company, address->account),
                        [](const std::vector<std::chrono::year_month>& found) {
                            contract::BilledMonthsDto dto;
                            for (const std::chrono::year_month month : found) {
                                dto.months.push_back(month_text(month));
                            }
                            return json_response(contract::encode(dto));
                        });
}

Result<Response> send_act(const ApiContext& api, const use_cases::Actor& actor) {
    return month_file(api, actor, use_cases::download_act);
}

Result<Response> send_annex(const ApiContext& api, const use_cases::Actor& actor) {
    return month_file(api, actor, use_cases::download_annex);
}

Result<Response> list_invoices(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto query = contract::decode_query<contract::InvoicesQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    const auto months = months_of(api.services, *query);
    if (!months) {
        return std::unexpected(months.error());
    }
    const auto list = use_cases::list_invoices(api.services, actor, *company,
                                               {.months = *months, .after = query->after, .limit = query->limit});
    return respond_with(list, [&](const use_cases::InvoiceList& found) {
        contract::InvoicesPageDto page{
            .from = months->first().str(), .to = months->last().str(), .items = {}, .next = found.next, .totals = {}};
        for (const ports::StoredInvoice& row : found.rows) {
            page.items.push_back(dto_of(row.head));
        }
        for (const domain::RateTotal& part : found.totals.by_rate) {
            page.totals.push_back({.vat_basis_points = part.rate.basis_points(),
                                   .net_tiyn = part.amount.net().tiyn(),
                                   .vat_tiyn = part.amount.vat.tiyn(),
                                   .gross_tiyn = part.amount.gross.tiyn()});
        }
        return json_response(contract::encode(page));
    });
}

Result<Response> send_invoices(const ApiContext& api, const use_cases::Actor& actor) {
    const auto company = company_of(api.segments.at(0));
    if (!company) {
        return std::unexpected(company.error());
    }
    const auto query = contract::decode_query<contract::InvoicesFileQuery>(api.request.parameters);
    if (!query) {
        return std::unexpected(query.error());
    }
    const auto months = months_of(api.services, *query);
    if (!months) {
        return std::unexpected(months.error());
    }
    return respond_with(use_cases::export_invoices(api.services, actor, *company, *months, wish_of(*query)),
                        file_response);
}

} // namespace kabinet::http
