#include "server/use_cases/download_act.hpp"

#include "server/use_cases/action_entry.hpp"

namespace kabinet::use_cases {

namespace {

/// All of one moment: rows and totals agree.
struct Billed {
    ports::Party customer;
    ports::Contract contract;
    domain::InvoiceHead invoice;
    std::vector<domain::KindTotal> works;
    std::vector<domain::NumberTotal> numbers;
};

enum class Part : std::uint8_t { act, annex };

Result<std::vector<domain::NumberTotal>> numbers_of(const ports::Transaction& transaction, ports::InvoiceId invoice) {
    std::vector<domain::NumberTotal> numbers;
    std::optional<domain::Msisdn> after;
    for (bool more = true; more;) {
        auto page = transaction.invoices().number_totals(invoice, after, document_page_max);
        if (!page) {
            return std::unexpected(std::move(page.error()));
        }
        numbers.insert(numbers.end(), page->rows.begin(), page->rows.end());
        more = page->more;
        if (more) {
            after = numbers.back().msisdn;
        }
    }
    return numbers;
}

Result<Billed> find(const ports::Transaction& transaction, const Actor& actor, const BilledMonth& wanted, Part part) {
    auto customer = authorize_documents(transaction, actor, wanted.company);
    if (!customer) {
        return std::unexpected(std::move(customer.error()));
    }
    auto account = transaction.accounts().find(wanted.company, wanted.account);
    auto invoice = transaction.invoices().find(wanted.company, wanted.account, wanted.month.value());
    if (!account || !invoice) {
        return std::unexpected(!account ? account.error() : invoice.error());
    }
    if (!*account || !*invoice) {
        return fail(ErrorCode::not_found);
    }
    Billed billed{.customer = std::move(*customer),
                  .contract = std::move((*account)->contract),
                  .invoice = std::move((*invoice)->head),
                  .works = {},
                  .numbers = {}};
    if (part == Part::act) {
        auto works = transaction.invoices().kind_totals((*invoice)->id);
        if (!works) {
            return std::unexpected(std::move(works.error()));
        }
        billed.works = std::move(*works);
    } else {
        auto numbers = numbers_of(transaction, (*invoice)->id);
        if (!numbers) {
            return std::unexpected(std::move(numbers.error()));
        }
        billed.numbers = std::move(*numbers);
    }
    return billed;
}

/// What is to be shown; the history knows it before it is.
Result<Billed> find_and_note(const Services& services, const Actor& actor, const BilledMonth& wanted, Part part) {
    auto billed = services.database.read(
        [&](const ports::Transaction& transaction) { return find(transaction, actor, wanted, part); });
    if (!billed) {
        return billed;
    }
    const auto noted = services.database.write([&](ports::Transaction& transaction) -> Result<void> {
        return transaction.history().append(action_of(actor, ports::ActionKind::download_act,
                                                      ports::ActionOutcome::succeeded, services.clock.now(),
                                                      wanted.company));
    });
    return noted ? std::move(billed) : std::unexpected(noted.error());
}

std::string name_of(std::string_view what, const BilledMonth& billed) {
    return std::string(what) + '-' + billed.account.str() + '-' + billed.month.str();
}

} // namespace

Result<NamedFile> download_act(const Services& services, const Actor& actor, const BilledMonth& billed,
                               const FileWish& wish) {
    auto found = find_and_note(services, actor, billed, Part::act);
    if (!found) {
        return std::unexpected(std::move(found.error()));
    }
    return make_file(services,
                     ports::ActDocument{.executor = services.operator_party,
                                        .customer = std::move(found->customer),
                                        .contract = std::move(found->contract),
                                        .invoice = std::move(found->invoice),
                                        .works = std::move(found->works)},
                     wish, name_of("act", billed));
}

Result<NamedFile> download_annex(const Services& services, const Actor& actor, const BilledMonth& billed,
                                 const FileWish& wish) {
    auto found = find_and_note(services, actor, billed, Part::annex);
    if (!found) {
        return std::unexpected(std::move(found.error()));
    }
    return make_file(services,
                     ports::AnnexDocument{.executor = services.operator_party,
                                          .customer = std::move(found->customer),
                                          .invoice = std::move(found->invoice),
                                          .rows = ports::rows_of(std::move(found->numbers))},
                     wish, name_of("annex", billed));
}

} // namespace kabinet::use_cases
