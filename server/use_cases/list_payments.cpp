#include "server/use_cases/list_payments.hpp"

#include "server/use_cases/record_cursor.hpp"
#include "shared/base/iso8601.hpp"

namespace kabinet::use_cases {

namespace {

Result<ports::PaymentPage> page_of(const ports::Transaction& transaction, const PaymentsOf& whose,
                                   const ports::PaymentPageRequest& request) {
    return whose.line ? transaction.payments().of_line(whose.company, *whose.line, request)
                      : transaction.payments().of_accounts(whose.company, request);
}

} // namespace

Result<PaymentList> list_payments(const Services& services, const Actor& actor, const PaymentsOf& whose,
                                  const PaymentListQuery& query) {
    if (query.limit < 1 || query.limit > document_page_max) {
        return fail(ErrorCode::limit_range, "limit");
    }
    ports::PaymentPageRequest request{
        .range = query.period.instants(services.time_zone), .after = std::nullopt, .limit = query.limit};
    if (query.after.empty()) {
        if (auto noted = note_look(services, actor, ports::ActionKind::view_payments, whose.company, whose.line);
            !noted) {
            return std::unexpected(std::move(noted.error()));
        }
    } else {
        const auto position = decode_record_cursor(query.after);
        if (!position) {
            return std::unexpected(position.error());
        }
        request.after = ports::PaymentPosition{.at = position->at, .id = {position->id}};
    }
    return services.database.read([&](const ports::Transaction& transaction) -> Result<PaymentList> {
        if (auto customer = authorize_documents(transaction, actor, whose.company, whose.line); !customer) {
            return std::unexpected(std::move(customer.error()));
        }
        auto page = page_of(transaction, whose, request);
        if (!page) {
            return std::unexpected(std::move(page.error()));
        }
        PaymentList list{.rows = std::move(page->rows), .next = {}};
        if (page->more) {
            list.next = encode_record_cursor({.at = list.rows.back().payment.at(), .id = list.rows.back().id.value});
        }
        return list;
    });
}

Result<NamedFile> export_payments(const Services& services, const Actor& actor, const PaymentsOf& whose,
                                  const domain::PaymentsPeriod& period, const FileWish& wish) {
    auto customer = note_look(services, actor, ports::ActionKind::view_payments, whose.company, whose.line);
    if (!customer) {
        return std::unexpected(std::move(customer.error()));
    }
    ports::PaymentPageRequest request{
        .range = period.instants(services.time_zone), .after = std::nullopt, .limit = document_page_max};
    auto rows = paged_rows<ports::StoredPayment>(
        services, std::move(request),
        [&](const ports::Transaction& transaction, const ports::PaymentPageRequest& page) {
            return page_of(transaction, whose, page);
        },
        [](const ports::StoredPayment& row) { return ports::PaymentPosition{.at = row.payment.at(), .id = row.id}; });
    std::string name = "payments-";
    if (whose.line) {
        name += whose.line->str() + '-';
    }
    return make_file(services,
                     ports::PaymentsDocument{.customer = std::move(*customer),
                                             .line = whose.line,
                                             .from = period.from(),
                                             .to = period.to(),
                                             .rows = std::move(rows)},
                     wish, name + format_date(period.from()) + '-' + format_date(period.to()));
}

} // namespace kabinet::use_cases
