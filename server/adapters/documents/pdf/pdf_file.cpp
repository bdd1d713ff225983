#include "server/adapters/documents/pdf/pdf_file.hpp"

#include "server/adapters/documents/pdf/fonts.hpp"

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace kabinet::documents {

namespace {

constexpr double a4_short = 595.276;
constexpr double a4_long = 841.890;
constexpr const char* unicode = "UTF-8";

HPDF_REAL real(double value) noexcept {
    return static_cast<HPDF_REAL>(value);
}

HPDF_Date date_of(Instant at) {
    const auto second = static_cast<std::time_t>(at.time_since_epoch().count());
    std::tm parts{};
    gmtime_r(&second, &parts);
    return {.year = parts.tm_year + 1900,
            .month = parts.tm_mon + 1,
            .day = parts.tm_mday,
            .hour = parts.tm_hour,
            .minutes = parts.tm_min,
            .seconds = parts.tm_sec,
            .ind = 'Z',
            .off_hour = 0,
            .off_minutes = 0};
}

/// The library keeps its first error and does nothing more: it is asked for when the file is saved.
void keep_error(HPDF_STATUS, HPDF_STATUS, void*) {}

/// How many bytes at the front are one character.
std::size_t character_bytes(std::string_view text) noexcept {
    std::size_t bytes = 1;
    while (bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
        ++bytes;
    }
    return bytes;
}

/// The library has functions for neither a title beyond Latin nor the language.
void describe(HPDF_Doc document, const PdfFile::Title& title) {
    HPDF_SetInfoAttr(document, HPDF_INFO_CREATOR, "Kabinet");
    HPDF_SetInfoDateAttr(document, HPDF_INFO_CREATION_DATE, date_of(title.made_at));
    HPDF_Encoder encoder = HPDF_GetEncoder(document, unicode);
    HPDF_Dict_Add(document->info, "Title", HPDF_String_New(document->mmgr, title.text.c_str(), encoder));
    HPDF_Dict_Add(document->catalog, "Lang", HPDF_String_New(document->mmgr, title.language.c_str(), nullptr));
    HPDF_Dict preferences = HPDF_Dict_New(document->mmgr);
    HPDF_Dict_Add(document->catalog, "ViewerPreferences", preferences);
    HPDF_Dict_AddBoolean(preferences, "DisplayDocTitle", HPDF_TRUE);
}

} // namespace

struct PdfFile::Parts {
    HPDF_Doc document = HPDF_New(keep_error, nullptr);
    std::array<HPDF_Font, 2> fonts{};
    std::vector<HPDF_Page> pages;
    HPDF_Page page = nullptr;

    Parts() = default;
    Parts(const Parts&) = delete;
    Parts& operator=(const Parts&) = delete;

    ~Parts() {
        if (document != nullptr) {
            HPDF_Free(document);
        }
    }

    [[nodiscard]] HPDF_Font font(Face face) const noexcept { return fonts[static_cast<std::size_t>(face)]; }
};

PdfFile::PdfFile(const Title& title, Paper paper)
    : parts_(std::make_unique<Parts>())
    , width_(paper == Paper::portrait ? a4_short : a4_long)
    , height_(paper == Paper::portrait ? a4_long : a4_short) {
    HPDF_Doc document = parts_->document;
    if (document == nullptr) {
        return;
    }
    HPDF_SetCompressionMode(document, HPDF_COMP_ALL);
    HPDF_UseUTFEncodings(document);
    for (const Face face : {Face::regular, Face::semibold}) {
        const char* name = HPDF_LoadTTFontFromFile(document, font_path(face).c_str(), HPDF_TRUE);
        parts_->fonts[static_cast<std::size_t>(face)] =
            name == nullptr ? nullptr : HPDF_GetFont(document, name, unicode);
    }
    describe(document, title);
}

PdfFile::~PdfFile() = default;

void PdfFile::add_page() {
    parts_->page = HPDF_AddPage(parts_->document);
    parts_->pages.push_back(parts_->page);
    HPDF_Page_SetWidth(parts_->page, real(width_));
    HPDF_Page_SetHeight(parts_->page, real(height_));
}

std::size_t PdfFile::pages() const noexcept {
    return parts_->pages.size();
}

void PdfFile::go_to_page(std::size_t index) {
    parts_->page = parts_->pages.at(index);
}

void PdfFile::text(double x, double y, Face face, double size, std::string_view text, Anchor anchor) {
    if (text.empty()) {
        return;
    }
    const std::string terminated(text.substr(0, text.find('\0')));
    const double width = anchor == Anchor::left ? 0 : width_of(face, size, terminated);
    const double left = anchor == Anchor::left ? x : anchor == Anchor::right ? x - width : x - width / 2;
    HPDF_Page_BeginText(parts_->page);
    HPDF_Page_SetFontAndSize(parts_->page, parts_->font(face), real(size));
    HPDF_Page_TextOut(parts_->page, real(left), real(height_ - y), terminated.c_str());
    HPDF_Page_EndText(parts_->page);
}

double PdfFile::width_of(Face face, double size, std::string_view text) const {
    const auto measured = HPDF_Font_TextWidth(parts_->font(face), reinterpret_cast<const HPDF_BYTE*>(text.data()),
                                              static_cast<HPDF_UINT>(text.size()));
    return static_cast<double>(measured.width) * size / 1000.0;
}

std::vector<std::string> PdfFile::lines_of(Face face, double size, std::string_view text, double width) const {
    std::vector<std::string> lines;
    while (!text.empty() && width_of(face, size, text) > width) {
        std::size_t fits = 0;
        std::size_t last_space = 0;
        double used = 0;
        while (fits < text.size()) {
            const std::size_t bytes = character_bytes(text.substr(fits));
            used += width_of(face, size, text.substr(fits, bytes));
            if (used > width) {
                break;
            }
            if (text[fits] == ' ') {
                last_space = fits;
            }
            fits += bytes;
        }
        fits = std::max(fits, character_bytes(text));
        const bool ends_at_space = fits < text.size() && text[fits] == ' ';
        const std::size_t end = ends_at_space || last_space == 0 ? fits : last_space;
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(end);
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    if (!text.empty() || lines.empty()) {
        lines.emplace_back(text);
    }
    return lines;
}

void PdfFile::line(double x1, double y1, double x2, double y2, double thickness) {
    HPDF_Page_SetLineWidth(parts_->page, real(thickness));
    HPDF_Page_MoveTo(parts_->page, real(x1), real(height_ - y1));
    HPDF_Page_LineTo(parts_->page, real(x2), real(height_ - y2));
    HPDF_Page_Stroke(parts_->page);
}

void PdfFile::frame(double x, double y, double width, double height) {
    HPDF_Page_SetLineWidth(parts_->page, real(0.5));
    HPDF_Page_Rectangle(parts_->page, real(x), real(height_ - y - height), real(width), real(height));
    HPDF_Page_Stroke(parts_->page);
}

void PdfFile::fill(double x, double y, double width, double height, double gray) {
    HPDF_Page_SetGrayFill(parts_->page, real(gray));
    HPDF_Page_Rectangle(parts_->page, real(x), real(height_ - y - height), real(width), real(height));
    HPDF_Page_Fill(parts_->page);
    HPDF_Page_SetGrayFill(parts_->page, 0);
}

Result<void> PdfFile::save(const std::filesystem::path& path) {
    if (parts_->document == nullptr) {
        return fail(ErrorCode::unavailable, {}, "a PDF cannot be begun");
    }
    HPDF_STATUS status = HPDF_GetError(parts_->document);
    if (status == HPDF_OK) {
        HPDF_SaveToFile(parts_->document, path.c_str());
        status = HPDF_GetError(parts_->document);
    }
    return status == HPDF_OK ? Result<void>()
                             : fail(ErrorCode::unavailable, {},
                                    fmt::format("libharu {:#06x}, {}", status, HPDF_GetErrorDetail(parts_->document)));
}

} // namespace kabinet::documents
