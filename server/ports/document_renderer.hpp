#pragma once

#include "server/ports/account_repository.hpp"
#include "server/ports/action_history.hpp"
#include "server/ports/document_file.hpp"
#include "server/ports/line_repository.hpp"
#include "server/ports/payment_repository.hpp"
#include "server/ports/usage_repository.hpp"
#include "shared/base/clock.hpp"
#include "shared/base/error.hpp"
#include "shared/base/names.hpp"
#include "shared/base/time_zone.hpp"
#include "shared/domain/billing/invoice.hpp"
#include "shared/domain/billing/reconciliation.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kabinet::ports {

enum class DocumentFormat : std::uint8_t { pdf, xlsx, csv };

inline constexpr Names<DocumentFormat, 3> document_format_names{{"pdf", "xlsx", "csv"}};

/// "pdf", "xlsx", "csv": also the file's extension.
inline std::string_view name_of(DocumentFormat format) noexcept {
    return document_format_names.of(format);
}

/// Rows one after another, so that nobody holds all of them: whoever has them calls `take` for each, and ends with its
/// first error.
template <class Row> using TakeRow = std::function<Result<void>(const Row&)>;
template <class Row> using Rows = std::function<Result<void>(const TakeRow<Row>&)>;

/// Of rows that are all there.
template <class Row> Rows<Row> rows_of(std::vector<Row> rows) {
    return [rows = std::move(rows)](const TakeRow<Row>& take) -> Result<void> {
        for (const Row& row : rows) {
            if (auto taken = take(row); !taken) {
                return taken;
            }
        }
        return {};
    };
}

/// Somebody who signs. What is empty is not known.
struct Party {
    std::string name;
    std::string bin;
    std::string address; ///< and how to reach them
};

/// Of one line, or of all accounts that are paid afterwards.
struct PaymentsDocument {
    Party customer;
    std::optional<domain::Msisdn> line;
    Date from;
    Date to;
    Rows<StoredPayment> rows;
};

/// Детализация of one line.
struct UsageDocument {
    Party customer;
    domain::Msisdn line;
    Date from;
    Date to;
    UsageFilter filter;
    bool until_now = false; ///< it covers the day that it is made on: more may become known of that
    Rows<StoredCdr> rows;
};

/// Отчет по списку номеров.
struct NumberListDocument {
    Party customer;
    Instant data_at; ///< the moment that its rows are of
    Rows<LineRow> rows;
};

/// Акт сверки: how the two sides' books stand to each other.
struct ReconciliationDocument {
    Party executor;
    Party customer;
    std::optional<domain::AccountNumber> account; ///< none: all that are paid afterwards
    Date from;
    Date to;
    Instant data_at;
    domain::Reconciliation books;
};

/// История действий.
struct ActionsDocument {
    Party customer;
    Date from;
    Date to;
    Rows<ActionRow> rows;
};

/// Lines as a list shows them.
struct LinesDocument {
    Party customer;
    Rows<LineRow> rows;
};

struct RegisterDocument {
    Party customer;
    std::chrono::year_month first;
    std::chrono::year_month last;
    domain::RegisterTotals totals;
    Rows<domain::InvoiceHead> rows;
};

/// The act of completed works: form Р-1 of annex 50 to the Minister of Finance's order 562 of 2012-12-20.
struct ActDocument {
    Party executor;
    Party customer;
    Contract contract;
    domain::InvoiceHead invoice;
    std::vector<domain::KindTotal> works;
};

/// Annex 1 to the act: what each number comes to.
struct AnnexDocument {
    Party executor;
    Party customer;
    domain::InvoiceHead invoice;
    Rows<domain::NumberTotal> rows;
};

using Document = std::variant<PaymentsDocument, UsageDocument, NumberListDocument, ReconciliationDocument,
                              ActionsDocument, LinesDocument, RegisterDocument, ActDocument, AnnexDocument>;

struct DocumentStyle {
    std::string language; ///< "ru", "kk", "en"
    TimeZone zone;        ///< whose wall clock moments are shown on
    Instant made_at;
};

/// Makes files of documents. Holds a page of rows, never all of them; safe from any thread.
class DocumentRenderer {
public:
    DocumentRenderer() = default;
    DocumentRenderer(const DocumentRenderer&) = delete;
    DocumentRenderer& operator=(const DocumentRenderer&) = delete;
    virtual ~DocumentRenderer() = default;

    /// Errors: `document_too_large` (more rows than a file of this format holds), `unknown_value` (format: this
    /// document is not made in it), `unavailable` (no room on the disk, or too many at once), and those of the rows.
    [[nodiscard]] virtual Result<SharedDocument> render(const Document& document, DocumentFormat format,
                                                        const DocumentStyle& style) = 0;
};

} // namespace kabinet::ports
