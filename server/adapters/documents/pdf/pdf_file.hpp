#pragma once

#include "server/adapters/documents/sheet.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kabinet::documents {

enum class Face : std::uint8_t { regular, semibold };
enum class Paper : std::uint8_t { portrait, landscape }; ///< of A4

/// A text's place: `x` is its left end, its middle or its right end.
enum class Anchor : std::uint8_t { left, middle, right };

/// A PDF being drawn. Lengths are points, `y` grows downwards from the page's upper edge and is where letters stand.
/// Only the letters used of its two embedded fonts are in the file; texts can be searched and copied.
class PdfFile {
public:
    struct Title {
        std::string text;
        std::string language; ///< "ru", "kk", "en"
        Instant made_at;
    };

    PdfFile(const Title& title, Paper paper);
    PdfFile(const PdfFile&) = delete;
    PdfFile& operator=(const PdfFile&) = delete;
    ~PdfFile();

    void add_page();
    [[nodiscard]] std::size_t pages() const noexcept;
    /// What is drawn from now on lands there.
    void go_to_page(std::size_t index);

    [[nodiscard]] double width() const noexcept { return width_; }

    [[nodiscard]] double height() const noexcept { return height_; }

    void text(double x, double y, Face face, double size, std::string_view text, Anchor anchor = Anchor::left);
    [[nodiscard]] double width_of(Face face, double size, std::string_view text) const;
    /// The text in lines no wider than `width`, broken at spaces, inside words only where there is no other way. One
    /// line at least.
    [[nodiscard]] std::vector<std::string> lines_of(Face face, double size, std::string_view text, double width) const;

    void line(double x1, double y1, double x2, double y2, double thickness = 0.5);
    void frame(double x, double y, double width, double height);
    /// `gray`: 0 black … 1 white.
    void fill(double x, double y, double width, double height, double gray);

    /// `unavailable`: it could not be drawn or written.
    Result<void> save(const std::filesystem::path& path);

private:
    struct Parts;

    std::unique_ptr<Parts> parts_;
    double width_;
    double height_;
};

} // namespace kabinet::documents
