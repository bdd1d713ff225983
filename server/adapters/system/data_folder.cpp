#include "server/adapters/system/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace kabinet::system {

std::expected<DataFolder, std::string> DataFolder::open(const std::filesystem::path& folder) {
    std::error_code problem;
    if (!std::filesystem::is_directory(folder, problem)) {
        const mode_t before = ::umask(S_IRWXG | S_IRWXO);
        std::filesystem::create_directories(folder, problem);
        ::umask(before);
        if (problem) {
            return std::unexpected(
                fmt::format("cannot make the data folder {}: {}", folder.string(), problem.message()));
        }
    }
    const std::filesystem::path lock_file = folder / "kabinet.lock";
    const int lock = ::open(lock_file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (lock < 0) {
        return std::unexpected(
            fmt::format("cannot write in the data folder {}: {}", folder.string(), std::strerror(errno)));
    }
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        const int reason = errno;
        ::close(lock);
        return std::unexpected(reason == EWOULDBLOCK
                                   ? fmt::format("another Kabinet is using the data folder {}", folder.string())
                                   : fmt::format("cannot lock {}: {}", lock_file.string(), std::strerror(reason)));
    }
    return DataFolder(folder, lock);
}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : folder_(std::move(other.folder_))
    , lock_(std::exchange(other.lock_, -1)) {}

DataFolder::~DataFolder() {
    if (lock_ >= 0) {
        ::close(lock_);
    }
}

std::expected<void, std::string> DataFolder::remove_database() const {
    for (const char* ending : std::array{"", "-wal", "-shm"}) {
        std::filesystem::path file = database();
        file += ending;
        std::error_code problem;
        std::filesystem::remove(file, problem);
        if (problem) {
            return std::unexpected(fmt::format("cannot remove {}: {}", file.string(), problem.message()));
        }
    }
    return {};
}

} // namespace kabinet::system
