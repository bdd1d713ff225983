#pragma once

#include "server/adapters/files/encoding.hpp"
#include "server/adapters/files/input_file.hpp"

#include <expected>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace kabinet::files {

/// What a person reads about a row that was not taken over.
using WordReason = std::function<std::string(ErrorCode)>;

/// Rejected rows as a CSV file: line, code, column, reason, row as it was (at most 64 KiB of it). UTF-8; what of a row
/// is neither that nor Windows-1251 is copied as it is. There is no file as long as there are no rows.
class RejectedFile final : public ports::RejectedRows {
public:
    struct Settings {
        std::filesystem::path path;
        char delimiter = ',';
        Encoding encoding = Encoding::utf8; ///< the input's
        std::uint64_t length = 0;           ///< what is kept of a file that is there, in bytes
    };

    /// The error is one sentence.
    static std::expected<std::unique_ptr<RejectedFile>, std::string> open(const InputFile& input, Settings settings,
                                                                          WordReason word);

    ~RejectedFile() override;

    Result<std::uint64_t> add(std::span<const ports::RejectedRow> rows) override;

private:
    RejectedFile(const InputFile& input, Settings settings, WordReason word);

    Result<void> write(std::string_view text);

    const InputFile& input_;
    Settings settings_;
    WordReason word_;
    int file_ = -1;
};

} // namespace kabinet::files
