#pragma once

#include <expected>
#include <filesystem>
#include <string>

namespace kabinet::system {

/// The folder with the database, held by this process alone: a second server, or a demo that begins anew, must not come
/// between.
class DataFolder {
public:
    /// Makes the folder (for its owner only) when there is none, and takes hold of it. The error is one sentence.
    static std::expected<DataFolder, std::string> open(const std::filesystem::path& folder);

    DataFolder(DataFolder&& other) noexcept;
    DataFolder& operator=(DataFolder&&) = delete;
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;
    ~DataFolder();

    [[nodiscard]] std::filesystem::path database() const { return folder_ / "kabinet.db"; }

    /// Where documents are while they are made.
    [[nodiscard]] std::filesystem::path documents() const { return folder_ / "documents"; }

    /// The database and its log; the folder itself stays.
    [[nodiscard]] std::expected<void, std::string> remove_database() const;

private:
    DataFolder(std::filesystem::path folder, int lock) noexcept
        : folder_(std::move(folder))
        , lock_(lock) {}

    std::filesystem::path folder_;
    int lock_;
};

} // namespace kabinet::system
