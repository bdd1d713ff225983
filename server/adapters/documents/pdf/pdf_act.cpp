#include "server/adapters/documents/pdf/pdf_act.hpp"

#include "server/adapters/documents/cell_text.hpp"
#include "server/adapters/documents/pdf/pdf_table.hpp"
#include "shared/l10n/amount_in_words.hpp"

#include <algorithm>
#include <array>

namespace kabinet::documents {

namespace {

using l10n::Message;

constexpr double margin = 36;
constexpr double small = 6.5;
constexpr double normal = 8.5;
constexpr double title_size = 12;
constexpr double leading = 1.25;
constexpr double padding = 3;
/// Index, works, date, report, unit, quantity, price, cost.
constexpr std::array<double, 8> shares{34, 230, 72, 150, 56, 56, 84, 88};

class Act {
public:
    Act(const ports::ActDocument& document, const Wording& wording)
        : document_(document)
        , wording_(wording)
        , file_({.text = title(), .language = std::string(l10n::code_of(wording.language)), .made_at = wording.made_at},
                Paper::landscape) {
        double whole = 0;
        for (const double share : shares) {
            whole += share;
        }
        double x = margin;
        for (std::size_t column = 0; column < shares.size(); ++column) {
            left_[column] = x;
            x += (right() - margin) * shares[column] / whole;
        }
        left_.back() = right();
        file_.add_page();
    }

    Result<void> write(const std::filesystem::path& path) {
        write_form_number();
        write_party(Message::doc_act_customer, document_.customer);
        write_party(Message::doc_act_executor, document_.executor);
        write_contract();
        file_.text(file_.width() / 2, y_ + title_size, Face::semibold, title_size, say(Message::doc_act_title),
                   Anchor::middle);
        y_ += 2 * title_size;
        write_head();
        write_works();
        write_remarks();
        write_signatures();
        number_pages(file_, wording_.language, wording_.made());
        return file_.save(path);
    }

private:
    [[nodiscard]] std::string say(Message message) const { return wording_.say(message); }

    [[nodiscard]] std::string title() const {
        return wording_.say(Message::doc_act_file_title, {{"number", document_.invoice.number},
                                                          {"date", wording_.date(document_.invoice.issued_on)}});
    }

    [[nodiscard]] double right() const noexcept { return file_.width() - margin; }

    void write_form_number() {
        y_ = margin;
        for (const Message message : {Message::doc_act_order, Message::doc_act_form}) {
            for (const std::string& line : file_.lines_of(Face::regular, small, say(message), 210)) {
                file_.text(right(), y_, Face::regular, small, line, Anchor::right);
                y_ += small * leading;
            }
        }
        y_ += 6;
        file_.text(right() - 60, y_ + normal, Face::regular, small, say(Message::doc_act_iin_bin), Anchor::middle);
        y_ += normal * leading + 3;
    }

    /// "Заказчик  ТОО «Кабинет»  [750750750750]", a line under the name and what belongs there under the line.
    void write_party(Message who, const ports::Party& party) {
        const double box = 120;
        const double name_left = margin + 8 +
                                 std::max(file_.width_of(Face::regular, normal, say(Message::doc_act_customer)),
                                          file_.width_of(Face::regular, normal, say(Message::doc_act_executor)));
        const double name_right = right() - box - 16;
        std::string described = party.name;
        if (!party.address.empty()) {
            described += ", " + party.address;
        }
        file_.text(margin, y_ + 11, Face::regular, normal, say(who));
        const auto lines = file_.lines_of(Face::semibold, normal, described, name_right - name_left);
        double y = y_ + 11;
        for (const std::string& line : lines) {
            file_.text(name_left, y, Face::semibold, normal, line);
            y += normal * leading;
        }
        const double under = y - normal * leading + 3;
        file_.line(name_left, under, name_right, under);
        file_.text((name_left + name_right) / 2, under + small + 1, Face::regular, small,
                   say(Message::doc_act_party_hint), Anchor::middle);
        file_.frame(right() - box, y_, box, 16);
        file_.text(right() - box / 2, y_ + 11, Face::semibold, normal, party.bin, Anchor::middle);
        y_ = under + small + 9;
    }

    void write_contract() {
        const double box = 84;
        const ports::Contract& known = document_.contract;
        const std::string contract =
            known.number.empty() ? "—"
            : known.date         ? wording_.say(Message::doc_act_contract_dated,
                                                {{"number", known.number}, {"date", wording_.date(*known.date)}})
                                 : "№ " + known.number;
        const std::string label = say(Message::doc_act_contract) + " ";
        file_.text(margin, y_ + 24, Face::regular, normal, label);
        file_.text(margin + file_.width_of(Face::regular, normal, label), y_ + 24, Face::semibold, normal, contract);
        const std::array<std::pair<Message, std::string>, 2> boxes{
            std::pair{Message::doc_act_number, document_.invoice.number},
            std::pair{Message::doc_act_date, wording_.date(document_.invoice.issued_on)}};
        double x = right() - 120 - box;
        for (const auto& [name, value] : boxes) {
            const double width = name == Message::doc_act_number ? 120 : box;
            file_.frame(x, y_, width, 14);
            file_.frame(x, y_ + 14, width, 16);
            file_.text(x + width / 2, y_ + 10, Face::regular, small, say(name), Anchor::middle);
            file_.text(x + width / 2, y_ + 25, Face::semibold, normal, value, Anchor::middle);
            x += width;
        }
        y_ += 40;
    }

    void write_cell(double x, double y, double width, double height, std::string_view text, Face face, double size,
                    Anchor anchor) {
        file_.frame(x, y, width, height);
        const auto lines = file_.lines_of(face, size, text, width - 2 * padding);
        const double block = static_cast<double>(lines.size() - 1) * size * leading;
        double at = y + (height - block) / 2 + size * 0.36;
        for (const std::string& line : lines) {
            const double place = anchor == Anchor::left    ? x + padding
                                 : anchor == Anchor::right ? x + width - padding
                                                           : x + width / 2;
            file_.text(place, at, face, size, line, anchor);
            at += size * leading;
        }
    }

    void write_head() {
        const double upper = 14;
        const double lower = 44;
        const std::array names{Message::doc_act_column_index, Message::doc_act_column_works,
                               Message::doc_act_column_date,  Message::doc_act_column_report,
                               Message::doc_act_column_unit,  Message::doc_act_column_quantity,
                               Message::doc_act_column_price, Message::doc_act_column_cost};
        for (std::size_t column = 0; column < names.size(); ++column) {
            const bool is_done = column >= 5;
            write_cell(left_[column], is_done ? y_ + upper : y_, width_of(column), is_done ? lower : upper + lower,
                       say(names[column]), Face::regular, small, Anchor::middle);
        }
        write_cell(left_[5], y_, right() - left_[5], upper, say(Message::doc_act_column_done), Face::regular, small,
                   Anchor::middle);
        y_ += upper + lower;
        for (std::size_t column = 0; column < names.size(); ++column) {
            write_cell(left_[column], y_, width_of(column), 11, std::to_string(column + 1), Face::regular, small,
                       Anchor::middle);
        }
        y_ += 11;
    }

    void write_works() {
        std::size_t index = 0;
        const std::string date = wording_.date(document_.invoice.issued_on);
        for (const domain::KindTotal& work : document_.works) {
            const std::string cost = amount_text(wording_.language, work.amount.gross);
            const std::string name =
                wording_.say(Message::doc_act_work,
                             {{"work", say(message_of(work.kind))}, {"month", month_text(document_.invoice.month)}});
            const std::array<std::string, 8> texts{std::to_string(++index),    name, date, {},
                                                   say(Message::doc_act_unit), "1",  cost, cost};
            for (std::size_t column = 0; column < texts.size(); ++column) {
                const Anchor anchor = column == 1 ? Anchor::left : column >= 6 ? Anchor::right : Anchor::middle;
                write_cell(left_[column], y_, width_of(column), 16, texts[column], Face::regular, normal, anchor);
            }
            y_ += 16;
        }
        file_.text(left_[5] - padding, y_ + 11, Face::semibold, normal, say(Message::doc_total), Anchor::right);
        for (const auto& [column, text] : {std::pair<std::size_t, std::string>{5, "x"},
                                           {6, "x"},
                                           {7, amount_text(wording_.language, document_.invoice.total.gross)}}) {
            write_cell(left_[column], y_, width_of(column), 16, text, Face::semibold, normal,
                       column == 7 ? Anchor::right : Anchor::middle);
        }
        y_ += 26;
    }

    void write_remarks() {
        const domain::InvoiceHead& invoice = document_.invoice;
        const std::array texts{wording_.say(Message::doc_act_in_words,
                                            {{"words", l10n::amount_in_words(wording_.language, invoice.total.gross)},
                                             {"rate", rate_text(wording_.language, invoice.vat_rate)},
                                             {"vat", amount_text(wording_.language, invoice.total.vat)}}),
                               say(Message::doc_act_supplies),
                               wording_.say(Message::doc_act_annex, {{"account", invoice.account.str()}})};
        for (const std::string& text : texts) {
            for (const std::string& line : file_.lines_of(Face::regular, normal, text, right() - margin)) {
                file_.text(margin, y_ + normal, Face::regular, normal, line);
                y_ += normal * leading;
            }
            y_ += 3;
        }
        y_ += 8;
    }

    void write_signatures() {
        const double middle = file_.width() / 2;
        const std::array<std::pair<double, Message>, 2> sides{std::pair{margin, Message::doc_act_handed},
                                                              std::pair{middle + 10, Message::doc_act_accepted}};
        for (const auto& [x, who] : sides) {
            const double end = x == margin ? middle - 10 : right();
            file_.text(x, y_ + normal, Face::regular, normal, say(who));
            const double begin = x + 8 +
                                 std::max(file_.width_of(Face::regular, normal, say(Message::doc_act_handed)),
                                          file_.width_of(Face::regular, normal, say(Message::doc_act_accepted)));
            const double part = (end - begin - 16) / 3;
            std::size_t place = 0;
            for (const Message hint : {Message::doc_act_position, Message::doc_act_signature, Message::doc_act_name}) {
                const double from = begin + static_cast<double>(place++) * (part + 8);
                file_.line(from, y_ + normal + 2, from + part, y_ + normal + 2);
                double y = y_ + normal + 10;
                for (const std::string& line : file_.lines_of(Face::regular, small, say(hint), part)) {
                    file_.text(from + part / 2, y, Face::regular, small, line, Anchor::middle);
                    y += small * leading;
                }
            }
            file_.text(x, y_ + normal + 30, Face::regular, normal, say(Message::doc_act_stamp));
        }
        const std::string signed_on = say(Message::doc_act_signed_on);
        file_.text(middle + 10, y_ + normal + 48, Face::regular, normal, signed_on);
        const double from = middle + 10 + file_.width_of(Face::regular, normal, signed_on) + 6;
        file_.line(from, y_ + normal + 50, right(), y_ + normal + 50);
    }

    [[nodiscard]] double width_of(std::size_t column) const noexcept { return left_[column + 1] - left_[column]; }

    const ports::ActDocument& document_;
    const Wording& wording_;
    PdfFile file_;
    std::array<double, shares.size() + 1> left_{};
    double y_ = margin;
};

} // namespace

Result<void> write_pdf_act(const ports::ActDocument& document, const Wording& wording,
                           const std::filesystem::path& path) {
    return Act(document, wording).write(path);
}

} // namespace kabinet::documents
