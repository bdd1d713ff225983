#include "server/adapters/documents/xlsx/xlsx_writer.hpp"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <chrono>
#include <memory>

namespace kabinet::documents {

namespace {

constexpr lxw_row_t most_rows = 1'000'000;
constexpr const char* decimals = "#,##0.00";
constexpr const char* hours = "[h]:mm:ss";

template <class... Cases> struct Visitor : Cases... {
    using Cases::operator()...;
};

lxw_datetime datetime_of(Date date, std::chrono::seconds time = {}) {
    const std::chrono::hh_mm_ss parts(time);
    return {.year = static_cast<int>(date.year()),
            .month = static_cast<int>(static_cast<unsigned>(date.month())),
            .day = static_cast<int>(static_cast<unsigned>(date.day())),
            .hour = static_cast<int>(parts.hours().count()),
            .min = static_cast<int>(parts.minutes().count()),
            .sec = static_cast<double>(parts.seconds().count())};
}

/// 53 bits of tiyn are 90 billion tenge: more than any cell of ours.
double in_tenge(Money amount) noexcept {
    return static_cast<double>(amount.tiyn()) / 100.0;
}

double in_megabytes(Volume volume) noexcept {
    return static_cast<double>(volume.bytes) / (1024.0 * 1024.0);
}

/// Spreadsheets count time in days.
double in_days(std::chrono::seconds duration) noexcept {
    return std::chrono::duration<double, std::chrono::days::period>(duration).count();
}

double share_of(domain::VatRate rate) noexcept {
    return static_cast<double>(rate.basis_points()) / 10'000.0;
}

std::string column_name(std::size_t column) {
    return {static_cast<char>('A' + column)};
}

/// The workbook while it is written; closed, and thereby made, by finish().
class Writer {
public:
    Writer(const Sheet& sheet, const std::filesystem::path& path)
        : sheet_(sheet)
        , folder_(path.parent_path().string()) {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = folder_.data();
        options.use_zip64 = LXW_FALSE;
        workbook_ = workbook_new_opt(path.c_str(), &options);
        if (workbook_ != nullptr) {
            begin();
        }
    }

    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    ~Writer() {
        if (workbook_ != nullptr) {
            workbook_close(workbook_);
        }
    }

    [[nodiscard]] bool is_open() const noexcept { return workbook_ != nullptr && page_ != nullptr; }

    Result<void> add(std::span<const Cell> cells) {
        if (row_ - first_row() >= most_rows) {
            return fail(ErrorCode::document_too_large, "format");
        }
        for (std::size_t column = 0; column < cells.size(); ++column) {
            put(static_cast<lxw_col_t>(column), cells[column]);
        }
        ++row_;
        return {};
    }

    Result<void> finish() {
        worksheet_autofilter(page_, head_, 0, row_ > first_row() ? row_ - 1 : head_,
                             static_cast<lxw_col_t>(sheet_.columns.size() - 1));
        for (const Closing& closing : sheet_.closing ? sheet_.closing() : std::vector<Closing>()) {
            add_closing(closing);
        }
        if (!sheet_.remarks.empty()) {
            ++row_;
        }
        for (const std::string& remark : sheet_.remarks) {
            worksheet_write_string(page_, row_++, 0, remark.c_str(), nullptr);
        }
        const lxw_error error = workbook_close(std::exchange(workbook_, nullptr));
        return error == LXW_NO_ERROR ? Result<void>() : fail(ErrorCode::unavailable, {}, lxw_strerror(error));
    }

private:
    void begin() {
        page_ = workbook_add_worksheet(workbook_, nullptr);
        bold_ = made_format(nullptr);
        format_set_bold(bold_);
        head_format_ = made_format(nullptr);
        format_set_bold(head_format_);
        format_set_text_wrap(head_format_);
        format_set_bottom(head_format_, LXW_BORDER_THIN);
        format_set_bg_color(head_format_, 0xEDF1F7);
        format_set_align(head_format_, LXW_ALIGN_VERTICAL_CENTER);
        amount_ = made_format(decimals);
        duration_ = made_format(hours);
        date_ = made_format("dd.mm.yyyy");
        moment_ = made_format("dd.mm.yyyy hh:mm:ss");
        month_ = made_format("mm.yyyy");
        whole_rate_ = made_format("0%");
        rate_ = made_format("0.0#%");
        total_ = closing_format(decimals);
        duration_total_ = closing_format(hours);
        count_total_ = closing_format("#,##0");
        label_ = closing_format(nullptr);
        set_properties();
        set_paper();
        write_head();
    }

    lxw_format* made_format(const char* number) {
        lxw_format* format = workbook_add_format(workbook_);
        if (number != nullptr) {
            format_set_num_format(format, number);
        }
        return format;
    }

    lxw_format* closing_format(const char* number) {
        lxw_format* format = made_format(number);
        format_set_bold(format);
        format_set_top(format, LXW_BORDER_THIN);
        return format;
    }

    void set_properties() {
        lxw_doc_properties properties{};
        std::string title = sheet_.title;
        properties.title = title.data();
        properties.created = static_cast<std::time_t>(sheet_.made_at.time_since_epoch().count());
        workbook_set_properties(workbook_, &properties);
    }

    void set_paper() {
        for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
            const auto at = static_cast<lxw_col_t>(column);
            worksheet_set_column(page_, at, at, sheet_.columns[column].width, nullptr);
        }
        worksheet_set_paper(page_, 9); // A4
        if (sheet_.landscape) {
            worksheet_set_landscape(page_);
        }
        worksheet_fit_to_pages(page_, 1, 0);
        worksheet_set_footer(page_, "&C&P / &N");
    }

    void write_head() {
        worksheet_write_string(page_, row_++, 0, sheet_.title.c_str(), bold_);
        for (const auto& [label, value] : sheet_.facts) {
            std::string fact = label;
            fact.append(": ").append(value);
            worksheet_write_string(page_, row_, 0, fact.c_str(), nullptr);
            ++row_;
        }
        ++row_;
        head_ = row_++;
        for (std::size_t column = 0; column < sheet_.columns.size(); ++column) {
            worksheet_write_string(page_, head_, static_cast<lxw_col_t>(column), sheet_.columns[column].title.c_str(),
                                   head_format_);
        }
        worksheet_freeze_panes(page_, row_, 0);
        worksheet_repeat_rows(page_, head_, head_);
    }

    void put(lxw_col_t column, const Cell& cell) {
        std::visit(
            Visitor{
                [](std::monostate) {},
                [&](const std::string& text) { worksheet_write_string(page_, row_, column, text.c_str(), nullptr); },
                [&](Money amount) { worksheet_write_number(page_, row_, column, in_tenge(amount), amount_); },
                [&](std::int64_t value) {
                    worksheet_write_number(page_, row_, column, static_cast<double>(value), nullptr);
                },
                [&](std::chrono::seconds duration) {
                    worksheet_write_number(page_, row_, column, in_days(duration), duration_);
                },
                [&](Volume volume) { worksheet_write_number(page_, row_, column, in_megabytes(volume), amount_); },
                [&](Date date) {
                    lxw_datetime at = datetime_of(date);
                    worksheet_write_datetime(page_, row_, column, &at, date_);
                },
                [&](LocalTime local) {
                    const auto day = std::chrono::floor<std::chrono::days>(local);
                    lxw_datetime at = datetime_of(Date(day), local - day);
                    worksheet_write_datetime(page_, row_, column, &at, moment_);
                },
                [&](std::chrono::year_month month) {
                    lxw_datetime at = datetime_of(month / 1);
                    worksheet_write_datetime(page_, row_, column, &at, month_);
                },
                [&](domain::VatRate rate) {
                    worksheet_write_number(page_, row_, column, share_of(rate),
                                           rate.basis_points() % 100 == 0 ? whole_rate_ : rate_);
                }},
            cell);
    }

    /// Of the table: "$C$7:$C$19".
    [[nodiscard]] std::string range_of(std::size_t column) const {
        return fmt::format("${0}${1}:${0}${2}", column_name(column), first_row() + 1, end_row_);
    }

    struct Total {
        double value;
        lxw_format* format;
    };

    /// Of what can be added up.
    [[nodiscard]] Total total_of(const Cell& sum) const {
        if (const auto* count = std::get_if<std::int64_t>(&sum)) {
            return {static_cast<double>(*count), count_total_};
        }
        if (const auto* duration = std::get_if<std::chrono::seconds>(&sum)) {
            return {in_days(*duration), duration_total_};
        }
        if (const auto* volume = std::get_if<Volume>(&sum)) {
            return {in_megabytes(*volume), total_};
        }
        return {in_tenge(std::get<Money>(sum)), total_};
    }

    void add_closing(const Closing& closing) {
        if (end_row_ == 0) {
            end_row_ = row_;
        }
        worksheet_write_string(page_, row_, 0, closing.label.c_str(), label_);
        for (std::size_t column = 1; column < sheet_.columns.size(); ++column) {
            worksheet_write_blank(page_, row_, static_cast<lxw_col_t>(column), label_);
        }
        for (const auto& [column, sum_of_rows] : closing.sums) {
            const auto [expected, format] = total_of(sum_of_rows);
            const std::string sum = closing.where ? fmt::format("=SUMIF({},{},{})", range_of(closing.where->column),
                                                                share_of(closing.where->rate), range_of(column))
                                                  : fmt::format("=SUBTOTAL(9,{})", range_of(column));
            if (end_row_ > first_row()) {
                worksheet_write_formula_num(page_, row_, static_cast<lxw_col_t>(column), sum.c_str(), format, expected);
            } else {
                worksheet_write_number(page_, row_, static_cast<lxw_col_t>(column), expected, format);
            }
        }
        ++row_;
    }

    [[nodiscard]] lxw_row_t first_row() const noexcept { return head_ + 1; }

    const Sheet& sheet_;
    std::string folder_;
    lxw_workbook* workbook_ = nullptr;
    lxw_worksheet* page_ = nullptr;
    lxw_format* bold_ = nullptr;
    lxw_format* head_format_ = nullptr;
    lxw_format* amount_ = nullptr;
    lxw_format* duration_ = nullptr;
    lxw_format* date_ = nullptr;
    lxw_format* moment_ = nullptr;
    lxw_format* month_ = nullptr;
    lxw_format* whole_rate_ = nullptr;
    lxw_format* rate_ = nullptr;
    lxw_format* total_ = nullptr;
    lxw_format* duration_total_ = nullptr;
    lxw_format* count_total_ = nullptr;
    lxw_format* label_ = nullptr;
    lxw_row_t head_ = 0;
    lxw_row_t row_ = 0;
    lxw_row_t end_row_ = 0; ///< the row after the last of the table; 0: still growing
};

} // namespace

Result<void> write_xlsx(const Sheet& sheet, const std::filesystem::path& path) {
    Writer writer(sheet, path);
    if (!writer.is_open()) {
        return fail(ErrorCode::unavailable, {}, "a workbook cannot be made");
    }
    if (auto written = sheet.rows([&](std::span<const Cell> cells) { return writer.add(cells); }); !written) {
        return written;
    }
    return writer.finish();
}

} // namespace kabinet::documents
