#include "server/adapters/documents/pdf/pdf_reconciliation.hpp"

#include "server/adapters/documents/cell_text.hpp"
#include "server/adapters/documents/pdf/pdf_table.hpp"
#include "shared/l10n/amount_in_words.hpp"

#include <algorithm>
#include <array>

namespace kabinet::documents {

namespace {

using l10n::Message;

constexpr std::size_t most_rows = 20'000;
constexpr double margin = 36;
constexpr double foot = 40;
constexpr double small = 6.5;
constexpr double cell_size = 8;
constexpr double normal = 9;
constexpr double title_size = 14;
constexpr double leading = 1.3;
constexpr double padding = 3;
constexpr double head_gray = 0.93;

/// Date, document, debit, credit: of one half.
constexpr std::array<double, 4> shares{56, 150, 82, 82};

using Texts = std::array<std::string, shares.size()>;
using Wrapped = std::vector<std::string>;

class Act {
public:
    Act(const ports::ReconciliationDocument& document, const Wording& wording)
        : document_(document)
        , wording_(wording)
        , file_({.text = say(Message::doc_reconciliation_title),
                 .language = std::string(l10n::code_of(wording.language)),
                 .made_at = wording.made_at},
                Paper::landscape) {
        double whole = 0;
        for (const double share : shares) {
            whole += share;
        }
        double x = 0;
        for (std::size_t column = 0; column < shares.size(); ++column) {
            left_[column] = x;
            x += half_width() * shares[column] / whole;
        }
        left_.back() = half_width();
        file_.add_page();
    }

    Result<void> write(const std::filesystem::path& path) {
        write_title();
        write_head();
        write_balance(Message::doc_reconciliation_opening, document_.from, document_.books.ours.opening,
                      document_.books.theirs.opening);
        write_entries();
        write_row(labelled(say(Message::doc_reconciliation_turnover), document_.books.ours.turnover),
                  labelled(say(Message::doc_reconciliation_turnover), document_.books.theirs.turnover), Face::semibold);
        write_balance(Message::doc_reconciliation_closing, document_.to, document_.books.ours.closing,
                      document_.books.theirs.closing);
        y_ += 2 * padding;
        write_conclusion();
        write_signatures();
        number_pages(file_, wording_.language, wording_.made());
        return file_.save(path);
    }

private:
    [[nodiscard]] std::string say(Message message) const { return wording_.say(message); }

    [[nodiscard]] double right() const noexcept { return file_.width() - margin; }

    [[nodiscard]] double half_width() const noexcept { return (right() - margin) / 2; }

    void write_lines(std::string_view text, Face face) {
        for (const std::string& line : file_.lines_of(face, normal, text, right() - margin)) {
            make_room(normal * leading);
            file_.text(margin, y_ + normal, face, normal, line);
            y_ += normal * leading;
        }
    }

    void write_title() {
        y_ = margin;
        file_.text(file_.width() / 2, y_ + title_size, Face::semibold, title_size,
                   say(Message::doc_reconciliation_title), Anchor::middle);
        y_ += 2 * title_size;
        write_lines(wording_.say(Message::doc_reconciliation_preamble,
                                 {{"executor", named(document_.executor)},
                                  {"customer", named(document_.customer)},
                                  {"period", wording_.period(document_.from, document_.to)}}),
                    Face::regular);
        y_ += padding;
        if (document_.account) {
            write_lines(say(Message::doc_account) + ": " + document_.account->str(), Face::regular);
        }
        write_lines(say(Message::doc_data_at) + ": " + wording_.moment(document_.data_at), Face::regular);
        y_ += 2 * padding;
    }

    /// "ТОО «Кабинет» (БИН 750750750750)".
    [[nodiscard]] std::string named(const ports::Party& party) const {
        return party.bin.empty() ? party.name : party.name + " (" + say(Message::doc_bin) + ' ' + party.bin + ')';
    }

    /// True: on a new page.
    bool make_room(double height) {
        if (y_ + height <= file_.height() - foot) {
            return false;
        }
        file_.add_page();
        y_ = margin;
        return true;
    }

    void write_head() {
        const std::array owners{wording_.say(Message::doc_reconciliation_by, {{"party", document_.executor.name}}),
                                wording_.say(Message::doc_reconciliation_by, {{"party", document_.customer.name}})};
        std::array<Wrapped, 2> lines;
        std::size_t most = 1;
        for (std::size_t half = 0; half < owners.size(); ++half) {
            lines[half] = file_.lines_of(Face::semibold, cell_size, owners[half], half_width() - 2 * padding);
            most = std::max(most, lines[half].size());
        }
        const double height = height_of(most);
        for (std::size_t half = 0; half < owners.size(); ++half) {
            const double x = left_of(half);
            file_.fill(x, y_, half_width(), height, head_gray);
            file_.frame(x, y_, half_width(), height);
            write_cell(x + padding, lines[half], Face::semibold, Anchor::left);
        }
        y_ += height;
        const Texts names{say(Message::doc_register_issued), say(Message::doc_reconciliation_document),
                          say(Message::doc_reconciliation_debit), say(Message::doc_reconciliation_credit)};
        draw(names, names, Face::semibold);
    }

    [[nodiscard]] double left_of(std::size_t half) const noexcept {
        return margin + static_cast<double>(half) * half_width();
    }

    [[nodiscard]] static double height_of(std::size_t lines) noexcept {
        return static_cast<double>(lines) * cell_size * leading + padding;
    }

    void write_cell(double x, const Wrapped& lines, Face face, Anchor anchor) {
        double y = y_ + cell_size + padding / 2;
        for (const std::string& line : lines) {
            file_.text(x, y, face, cell_size, line, anchor);
            y += cell_size * leading;
        }
    }

    void write_row(const Texts& ours, const Texts& theirs, Face face) {
        const std::size_t lines = std::max(wrapped(ours, 1, face).size(), wrapped(theirs, 1, face).size());
        if (make_room(height_of(lines))) {
            write_head();
        }
        draw(ours, theirs, face);
    }

    /// A label has no date and takes its place, too.
    [[nodiscard]] Wrapped wrapped(const Texts& half, std::size_t column, Face face) const {
        const bool is_label = half[0].empty() && column == 1;
        const double width = left_[column + 1] - (is_label ? 0 : left_[column]) - 2 * padding;
        return file_.lines_of(face, cell_size, half[column], width);
    }

    void draw(const Texts& ours, const Texts& theirs, Face face) {
        std::array<std::array<Wrapped, shares.size()>, 2> cells;
        std::size_t most = 1;
        for (std::size_t half = 0; half < cells.size(); ++half) {
            for (std::size_t column = 0; column < shares.size(); ++column) {
                cells[half][column] = wrapped(half == 0 ? ours : theirs, column, face);
                most = std::max(most, cells[half][column].size());
            }
        }
        const double height = height_of(most);
        for (std::size_t half = 0; half < cells.size(); ++half) {
            const bool is_label = (half == 0 ? ours : theirs)[0].empty();
            for (std::size_t column = is_label ? 1 : 0; column < shares.size(); ++column) {
                const double begin = left_of(half) + (is_label && column == 1 ? 0 : left_[column]);
                const double end = left_of(half) + left_[column + 1];
                file_.frame(begin, y_, end - begin, height);
                const bool is_amount = column >= 2;
                write_cell(is_amount ? end - padding : begin + padding, cells[half][column], face,
                           is_amount ? Anchor::right : Anchor::left);
            }
        }
        y_ += height;
    }

    [[nodiscard]] std::string amount(Money value) const { return amount_text(wording_.language, value); }

    [[nodiscard]] std::string amount_or_nothing(Money value) const {
        return value == Money() ? std::string() : amount(value);
    }

    [[nodiscard]] Texts labelled(std::string label, const domain::LedgerBalance& balance) const {
        return Texts{std::string(), std::move(label), amount(balance.debit), amount(balance.credit)};
    }

    void write_balance(Message message, Date day, const domain::LedgerBalance& ours,
                       const domain::LedgerBalance& theirs) {
        const std::string label = wording_.say(message, {{"date", wording_.date(day)}});
        write_row(labelled(label, ours), labelled(label, theirs), Face::semibold);
    }

    /// "Счёт-фактура 25180417-10", "Оплата: Касри 200032044427".
    [[nodiscard]] Texts texts_of(const domain::LedgerRow& row) const {
        const bool is_invoice = row.document == domain::LedgerDocument::invoice;
        std::string name = say(is_invoice ? Message::doc_reconciliation_invoice : Message::doc_reconciliation_payment);
        if (!row.number.empty()) {
            name.append(is_invoice ? " " : ": ").append(row.number);
        }
        return Texts{wording_.date(row.date), std::move(name), amount_or_nothing(row.debit),
                     amount_or_nothing(row.credit)};
    }

    void write_entries() {
        const auto& theirs = document_.books.theirs.rows;
        for (std::size_t row = 0; row < theirs.size(); ++row) {
            write_row(texts_of(document_.books.ours.rows[row]), texts_of(theirs[row]), Face::regular);
        }
    }

    void write_conclusion() {
        const Money owed = document_.books.owed;
        const std::string date = wording_.date(document_.to);
        if (owed == Money()) {
            write_lines(wording_.say(Message::doc_reconciliation_even, {{"date", date}}), Face::semibold);
            return;
        }
        // reconcile() has made sure that what is owed has a counterpart.
        const Money debt = owed.negative() ? Money::of_tiyn(-owed.tiyn()) : owed;
        const ports::Party& creditor = owed.negative() ? document_.customer : document_.executor;
        write_lines(
            wording_.say(Message::doc_reconciliation_owed, {{"date", date},
                                                            {"creditor", creditor.name},
                                                            {"amount", amount(debt)},
                                                            {"words", l10n::amount_in_words(wording_.language, debt)}}),
            Face::semibold);
    }

    void write_signatures() {
        constexpr double height = 64;
        y_ += 4 * padding;
        make_room(height);
        for (std::size_t half = 0; half < 2; ++half) {
            const ports::Party& party = half == 0 ? document_.executor : document_.customer;
            const double x = left_of(half);
            double y = y_ + normal;
            const std::string who = wording_.say(Message::doc_reconciliation_for, {{"party", party.name}});
            for (const std::string& line : file_.lines_of(Face::regular, normal, who, half_width() - 20)) {
                file_.text(x, y, Face::regular, normal, line);
                y += normal * leading;
            }
            y += 16;
            const double part = (half_width() - 36) / 3;
            std::size_t place = 0;
            for (const Message hint : {Message::doc_act_position, Message::doc_act_signature, Message::doc_act_name}) {
                const double from = x + static_cast<double>(place++) * (part + 8);
                file_.line(from, y, from + part, y);
                file_.text(from + part / 2, y + small + 2, Face::regular, small, say(hint), Anchor::middle);
            }
            file_.text(x, y + 24, Face::regular, normal, say(Message::doc_act_stamp));
        }
    }

    const ports::ReconciliationDocument& document_;
    const Wording& wording_;
    PdfFile file_;
    std::array<double, shares.size() + 1> left_{}; ///< of the columns, from their half's left end
    double y_ = margin;
};

} // namespace

Result<void> write_pdf_reconciliation(const ports::ReconciliationDocument& document, const Wording& wording,
                                      const std::filesystem::path& path) {
    if (document.books.ours.rows.size() > most_rows) {
        return fail(ErrorCode::document_too_large, "format");
    }
    return Act(document, wording).write(path);
}

} // namespace kabinet::documents
