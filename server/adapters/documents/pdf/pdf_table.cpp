#include "server/adapters/documents/pdf/pdf_table.hpp"

#include "server/adapters/documents/cell_text.hpp"
#include "shared/l10n/message.hpp"
#include "shared/l10n/tr.hpp"

#include <algorithm>

namespace kabinet::documents {

namespace {

constexpr std::size_t most_rows = 50'000;
constexpr double margin = 36;
constexpr double foot = 40;
constexpr double title_size = 14;
constexpr double text_size = 9;
constexpr double cell_size = 8;
constexpr double leading = 10.5;
constexpr double padding = 4;
constexpr double head_gray = 0.93;
constexpr double hairline = 0.35;

using Wrapped = std::vector<std::vector<std::string>>;

double height_of(const Wrapped& cells) {
    std::size_t most = 1;
    for (const auto& lines : cells) {
        most = std::max(most, lines.size());
    }
    return static_cast<double>(most) * leading + padding;
}

class Table {
public:
    explicit Table(const Sheet& sheet)
        : sheet_(sheet)
        , file_({.text = sheet.title, .language = std::string(l10n::code_of(sheet.language)), .made_at = sheet.made_at},
                sheet.landscape ? Paper::landscape : Paper::portrait)
        , inner_width_(file_.width() - 2 * margin) {
        double whole = 0;
        for (const Column& column : sheet.columns) {
            whole += column.width;
        }
        double x = margin;
        for (const Column& column : sheet.columns) {
            const double width = inner_width_ * column.width / whole;
            places_.push_back({x, width});
            x += width;
        }
        file_.add_page();
        write_title();
        write_head();
    }

    Result<void> add(std::span<const Cell> cells) {
        if (++rows_ > most_rows) {
            return fail(ErrorCode::document_too_large, "format");
        }
        std::vector<std::string> texts;
        for (const Cell& cell : cells) {
            texts.push_back(cell_text(sheet_.language, cell));
        }
        write_row(texts, Face::regular);
        return {};
    }

    Result<void> finish(const std::filesystem::path& path) {
        for (const Closing& closing : sheet_.closing ? sheet_.closing() : std::vector<Closing>()) {
            write_closing(closing);
        }
        y_ += leading;
        for (const std::string& remark : sheet_.remarks) {
            for (const std::string& line : file_.lines_of(Face::regular, text_size, remark, inner_width_)) {
                make_room(leading + 2);
                file_.text(margin, y_ + text_size, Face::regular, text_size, line);
                y_ += leading + 2;
            }
        }
        number_pages(file_, sheet_.language, sheet_.made);
        return file_.save(path);
    }

private:
    struct Place {
        double x;
        double width;
    };

    void write_title() {
        y_ = margin + title_size;
        for (const std::string& line : file_.lines_of(Face::semibold, title_size, sheet_.title, inner_width_)) {
            file_.text(margin, y_, Face::semibold, title_size, line);
            y_ += title_size + 4;
        }
        for (const auto& [label, value] : sheet_.facts) {
            const std::string beginning = label + ": ";
            const double indent = file_.width_of(Face::regular, text_size, beginning);
            file_.text(margin, y_, Face::regular, text_size, beginning);
            for (const std::string& line : file_.lines_of(Face::semibold, text_size, value, inner_width_ - indent)) {
                file_.text(margin + indent, y_, Face::semibold, text_size, line);
                y_ += leading + 2;
            }
        }
    }

    bool make_room(double height) {
        if (y_ + height <= file_.height() - foot) {
            return false;
        }
        file_.add_page();
        y_ = margin;
        return true;
    }

    [[nodiscard]] Wrapped wrapped(std::span<const std::string> texts, Face face) const {
        Wrapped cells;
        for (std::size_t column = 0; column < texts.size(); ++column) {
            cells.push_back(file_.lines_of(face, cell_size, texts[column], places_[column].width - 2 * padding));
        }
        return cells;
    }

    void draw(const Wrapped& cells, Face face) {
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const bool is_right = sheet_.columns[column].align == Align::right;
            const Place& place = places_[column];
            double y = y_ + cell_size + padding / 2;
            for (const std::string& line : cells[column]) {
                file_.text(is_right ? place.x + place.width - padding : place.x + padding, y, face, cell_size, line,
                           is_right ? Anchor::right : Anchor::left);
                y += leading;
            }
        }
    }

    void write_head() {
        std::vector<std::string> titles;
        for (const Column& column : sheet_.columns) {
            titles.push_back(column.title);
        }
        const auto cells = wrapped(titles, Face::semibold);
        const double height = height_of(cells);
        file_.fill(margin, y_, inner_width_, height, head_gray);
        draw(cells, Face::semibold);
        y_ += height;
        file_.line(margin, y_, file_.width() - margin, y_, 2 * hairline);
    }

    void write_row(std::span<const std::string> texts, Face face) {
        const auto cells = wrapped(texts, face);
        const double height = height_of(cells);
        if (make_room(height)) {
            write_head();
        }
        draw(cells, face);
        y_ += height;
        file_.line(margin, y_, file_.width() - margin, y_, hairline);
    }

    void write_closing(const Closing& closing) {
        std::vector<std::string> texts(sheet_.columns.size());
        for (const auto& [column, sum] : closing.sums) {
            texts[column] = cell_text(sheet_.language, sum);
        }
        make_room(leading + padding);
        // The label runs over the empty cells beside it.
        file_.text(margin + padding, y_ + cell_size + padding / 2, Face::semibold, cell_size, closing.label);
        write_row(texts, Face::semibold);
    }

    const Sheet& sheet_;
    PdfFile file_;
    double inner_width_;
    std::vector<Place> places_;
    double y_ = 0;
    std::size_t rows_ = 0;
};

} // namespace

Result<void> write_pdf_table(const Sheet& sheet, const std::filesystem::path& path) {
    Table table(sheet);
    if (auto written = sheet.rows([&](std::span<const Cell> cells) { return table.add(cells); }); !written) {
        return written;
    }
    return table.finish(path);
}

void number_pages(PdfFile& file, l10n::Language language, std::string_view made) {
    const std::string pages = std::to_string(file.pages());
    for (std::size_t index = 0; index < file.pages(); ++index) {
        file.go_to_page(index);
        const double y = file.height() - foot / 2;
        file.text(margin, y, Face::regular, cell_size, made);
        file.text(file.width() - margin, y, Face::regular, cell_size,
                  l10n::tr(language, l10n::Message::doc_page, {{"page", std::to_string(index + 1)}, {"pages", pages}}),
                  Anchor::right);
    }
}

} // namespace kabinet::documents
