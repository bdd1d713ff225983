#pragma once

#include <cstdint>
#include <memory>

namespace kabinet::ports {

/// A finished document outside memory; gone from the disk with its last owner. Safe from any thread.
class DocumentFile {
public:
    DocumentFile() = default;
    DocumentFile(const DocumentFile&) = delete;
    DocumentFile& operator=(const DocumentFile&) = delete;
    virtual ~DocumentFile() = default;

    /// Open for reading at any offset, as long as the file lives.
    [[nodiscard]] virtual int descriptor() const noexcept = 0;
    [[nodiscard]] virtual std::uint64_t size() const noexcept = 0;
};

using SharedDocument = std::shared_ptr<const DocumentFile>;

} // namespace kabinet::ports
