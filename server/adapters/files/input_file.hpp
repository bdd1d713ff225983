#pragma once

#include "server/ports/import_source.hpp"
#include "shared/base/error.hpp"

#include <cstdint>
#include <expected>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace kabinet::files {

/// A file that is read from its beginning to its end, and here and there again.
class InputFile {
public:
    /// The error is one sentence. Only a regular file will do: it is read twice.
    static std::expected<InputFile, std::string> open(const std::filesystem::path& path);

    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&&) = delete;
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    ~InputFile();

    /// In bytes, when it was opened.
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }

    /// From `offset` on, as much as there is room for; 0: the end. From any thread.
    [[nodiscard]] Result<std::size_t> read_at(std::uint64_t offset, std::span<char> room) const;
    [[nodiscard]] Result<std::string> text_at(std::uint64_t offset, std::size_t most) const;

private:
    InputFile(int file, std::uint64_t size) noexcept
        : file_(file)
        , size_(size) {}

    int file_;
    std::uint64_t size_;
};

/// BLAKE2b of a file's beginning, which grows.
class GrowingDigest {
public:
    explicit GrowingDigest(const InputFile& file);
    ~GrowingDigest();

    /// Of the bytes before `offset`, which never goes back.
    Result<ports::ContentDigest> up_to(std::uint64_t offset);

private:
    struct State;

    const InputFile& file_;
    std::uint64_t done_ = 0;
    std::unique_ptr<State> state_;
};

/// What a file is known by before it is read: its length, its beginning, and how it is read (`manner`: any text).
Result<ports::ContentDigest> fingerprint_of(const InputFile& file, std::string_view manner);

} // namespace kabinet::files
