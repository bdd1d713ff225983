#pragma once

#include "server/ports/document_file.hpp"
#include "shared/base/error.hpp"

#include <filesystem>
#include <utility>

namespace kabinet::documents {

/// A file's name while a library writes it; removed with it, whatever happened.
class TemporaryFile {
public:
    static Result<TemporaryFile> make(const std::filesystem::path& folder);

    TemporaryFile(TemporaryFile&& other) noexcept
        : path_(std::exchange(other.path_, {})) {}

    TemporaryFile& operator=(TemporaryFile&&) = delete;
    ~TemporaryFile();

    [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

    /// Opens what was written. It has no name any more: its bytes live as long as somebody reads them.
    Result<ports::SharedDocument> finish() &&;

private:
    explicit TemporaryFile(std::filesystem::path path) noexcept
        : path_(std::move(path)) {}

    std::filesystem::path path_;
};

/// What a program that was killed left behind.
void remove_leftovers(const std::filesystem::path& folder) noexcept;

} // namespace kabinet::documents
