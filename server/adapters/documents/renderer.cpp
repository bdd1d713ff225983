#include "server/adapters/documents/renderer.hpp"

#include "server/adapters/documents/csv/csv_writer.hpp"
#include "server/adapters/documents/pdf/pdf_act.hpp"
#include "server/adapters/documents/pdf/pdf_reconciliation.hpp"
#include "server/adapters/documents/pdf/pdf_table.hpp"
#include "server/adapters/documents/temporary_file.hpp"
#include "server/adapters/documents/wording.hpp"
#include "server/adapters/documents/xlsx/xlsx_writer.hpp"

#include <utility>

namespace kabinet::documents {

namespace {

constexpr int most_working = 2;
constexpr int most_waiting = 6;

Result<void> write(const Sheet& sheet, ports::DocumentFormat format, const std::filesystem::path& path) {
    switch (format) {
    case ports::DocumentFormat::pdf:
        return write_pdf_table(sheet, path);
    case ports::DocumentFormat::xlsx:
        return write_xlsx(sheet, path);
    case ports::DocumentFormat::csv:
        break;
    }
    return write_csv(sheet, path);
}

Result<void> write(const ports::Document& document, ports::DocumentFormat format, const Wording& wording,
                   const std::filesystem::path& path) {
    const auto only_pdf = [&](auto write_pdf, const auto& content) {
        return format == ports::DocumentFormat::pdf ? write_pdf(content, wording, path)
                                                    : fail(ErrorCode::unknown_value, "format");
    };
    return std::visit(
        [&]<class Content>(const Content& content) -> Result<void> {
            if constexpr (std::is_same_v<Content, ports::ActDocument>) {
                return only_pdf(write_pdf_act, content);
            } else if constexpr (std::is_same_v<Content, ports::ReconciliationDocument>) {
                return only_pdf(write_pdf_reconciliation, content);
            } else {
                return write(sheet_of(content, wording), format, path);
            }
        },
        document);
}

} // namespace

/// A place among those who work; none when too many wait already.
class Renderer::Turn {
public:
    explicit Turn(Renderer& renderer)
        : renderer_(renderer) {
        std::unique_lock lock(renderer_.mutex_);
        if (renderer_.waiting_ >= most_waiting) {
            return;
        }
        ++renderer_.waiting_;
        renderer_.free_.wait(lock, [&] { return renderer_.working_ < most_working; });
        --renderer_.waiting_;
        ++renderer_.working_;
        granted_ = true;
    }

    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

    ~Turn() {
        if (granted_) {
            const std::lock_guard lock(renderer_.mutex_);
            --renderer_.working_;
            renderer_.free_.notify_one();
        }
    }

    [[nodiscard]] bool granted() const noexcept { return granted_; }

private:
    Renderer& renderer_;
    bool granted_ = false;
};

Renderer::Renderer(std::filesystem::path folder)
    : folder_(std::move(folder)) {
    remove_leftovers(folder_);
}

Result<ports::SharedDocument> Renderer::render(const ports::Document& document, ports::DocumentFormat format,
                                               const ports::DocumentStyle& style) {
    const Turn turn(*this);
    if (!turn.granted()) {
        return fail(ErrorCode::unavailable, {}, "too many documents at once");
    }
    auto file = TemporaryFile::make(folder_);
    if (!file) {
        return std::unexpected(std::move(file.error()));
    }
    if (auto written = write(document, format, Wording(style), file->path()); !written) {
        return std::unexpected(std::move(written.error()));
    }
    return std::move(*file).finish();
}

} // namespace kabinet::documents
