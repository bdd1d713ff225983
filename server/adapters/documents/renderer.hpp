#pragma once

#include "server/ports/document_renderer.hpp"

#include <condition_variable>
#include <filesystem>
#include <mutex>

namespace kabinet::documents {

/// PDF by libharu, XLSX by libxlsxwriter, CSV by hand; words in the language of the style. At most two documents are
/// made at once, a few more wait for their turn: the other workers are left to short questions.
class Renderer final : public ports::DocumentRenderer {
public:
    /// Documents are files in `folder` while they are made; it is made when there is none.
    explicit Renderer(std::filesystem::path folder);

    [[nodiscard]] Result<ports::SharedDocument> render(const ports::Document& document, ports::DocumentFormat format,
                                                       const ports::DocumentStyle& style) override;

private:
    class Turn;

    std::filesystem::path folder_;
    std::mutex mutex_;
    std::condition_variable free_;
    int working_ = 0;
    int waiting_ = 0;
};

} // namespace kabinet::documents
