#pragma once

#include "server/ports/account_repository.hpp"
#include "server/ports/action_history.hpp"
#include "server/ports/bundle_repository.hpp"
#include "server/ports/catalogue_repository.hpp"
#include "server/ports/code_flows.hpp"
#include "server/ports/company_repository.hpp"
#include "server/ports/connected_service_repository.hpp"
#include "server/ports/device_repository.hpp"
#include "server/ports/forwarding_repository.hpp"
#include "server/ports/import_log.hpp"
#include "server/ports/invoice_repository.hpp"
#include "server/ports/known_devices.hpp"
#include "server/ports/label_repository.hpp"
#include "server/ports/line_repository.hpp"
#include "server/ports/operation_repository.hpp"
#include "server/ports/outbox.hpp"
#include "server/ports/password_attempts.hpp"
#include "server/ports/payment_repository.hpp"
#include "server/ports/report_repository.hpp"
#include "server/ports/session_repository.hpp"
#include "server/ports/settings_repository.hpp"
#include "server/ports/usage_repository.hpp"
#include "server/ports/user_repository.hpp"
#include "shared/base/error.hpp"

#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace kabinet::ports {

/// The repositories, all seeing the same moment of the database. Const: reading only.
class Transaction {
public:
    Transaction() = default;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    virtual ~Transaction() = default;

    [[nodiscard]] virtual const UserRepository& users() const = 0;
    [[nodiscard]] virtual const CompanyRepository& companies() const = 0;
    [[nodiscard]] virtual const LineRepository& lines() const = 0;
    [[nodiscard]] virtual const LabelRepository& labels() const = 0;
    [[nodiscard]] virtual const AccountRepository& accounts() const = 0;
    [[nodiscard]] virtual const PaymentRepository& payments() const = 0;
    [[nodiscard]] virtual const InvoiceRepository& invoices() const = 0;
    [[nodiscard]] virtual const CatalogueRepository& catalogue() const = 0;
    [[nodiscard]] virtual const ConnectedServiceRepository& connected_services() const = 0;
    [[nodiscard]] virtual const BundleRepository& bundles() const = 0;
    [[nodiscard]] virtual const ForwardingRepository& forwardings() const = 0;
    [[nodiscard]] virtual const DeviceRepository& devices() const = 0;
    [[nodiscard]] virtual const OperationRepository& operations() const = 0;
    [[nodiscard]] virtual const SessionRepository& sessions() const = 0;
    [[nodiscard]] virtual const PasswordAttempts& attempts() const = 0;
    [[nodiscard]] virtual const ActionHistory& history() const = 0;
    [[nodiscard]] virtual const SettingsRepository& settings() const = 0;
    [[nodiscard]] virtual const ImportLog& imports() const = 0;
    [[nodiscard]] virtual const Outbox& outbox() const = 0;
    [[nodiscard]] virtual const UsageRepository& usage() const = 0;
    [[nodiscard]] virtual const CodeFlows& code_flows() const = 0;
    [[nodiscard]] virtual const KnownDevices& known_devices() const = 0;
    [[nodiscard]] virtual const ReportRepository& reports() const = 0;

    [[nodiscard]] virtual UserRepository& users() = 0;
    [[nodiscard]] virtual CompanyRepository& companies() = 0;
    [[nodiscard]] virtual LineRepository& lines() = 0;
    [[nodiscard]] virtual LabelRepository& labels() = 0;
    [[nodiscard]] virtual AccountRepository& accounts() = 0;
    [[nodiscard]] virtual PaymentRepository& payments() = 0;
    [[nodiscard]] virtual InvoiceRepository& invoices() = 0;
    [[nodiscard]] virtual CatalogueRepository& catalogue() = 0;
    [[nodiscard]] virtual ConnectedServiceRepository& connected_services() = 0;
    [[nodiscard]] virtual BundleRepository& bundles() = 0;
    [[nodiscard]] virtual ForwardingRepository& forwardings() = 0;
    [[nodiscard]] virtual DeviceRepository& devices() = 0;
    [[nodiscard]] virtual OperationRepository& operations() = 0;
    [[nodiscard]] virtual SessionRepository& sessions() = 0;
    [[nodiscard]] virtual PasswordAttempts& attempts() = 0;
    [[nodiscard]] virtual ActionHistory& history() = 0;
    [[nodiscard]] virtual SettingsRepository& settings() = 0;
    [[nodiscard]] virtual ImportLog& imports() = 0;
    [[nodiscard]] virtual Outbox& outbox() = 0;
    [[nodiscard]] virtual UsageRepository& usage() = 0;
    [[nodiscard]] virtual CodeFlows& code_flows() = 0;
    [[nodiscard]] virtual KnownDevices& known_devices() = 0;
    [[nodiscard]] virtual ReportRepository& reports() = 0;
};

/// Runs work inside one transaction. Safe from any thread; the work must not start another transaction.
class UnitOfWork {
public:
    UnitOfWork() = default;
    UnitOfWork(const UnitOfWork&) = delete;
    UnitOfWork& operator=(const UnitOfWork&) = delete;
    virtual ~UnitOfWork() = default;

    /// `work(const Transaction&) -> Result<T>`. `unavailable` when the storage can't be read.
    template <class Work> auto read(Work&& work) {
        using Answer = std::invoke_result_t<Work, const Transaction&>;
        std::optional<Answer> answer;
        const Result<void> done = read_with([&](const Transaction& transaction) -> Result<void> {
            answer.emplace(work(transaction));
            return answer->has_value() ? Result<void>() : std::unexpected(answer->error());
        });
        return done ? std::move(*answer) : Answer(std::unexpected(done.error()));
    }

    /// `work(Transaction&) -> Result<T>`. An error undoes all of it; success comes back only after everything is
    /// durable. The work may run in another thread, together with others in one commit. `unavailable`: nothing was
    /// written.
    template <class Work> auto write(Work&& work) {
        using Answer = std::invoke_result_t<Work, Transaction&>;
        std::optional<Answer> answer;
        const Result<void> done = write_with([&](Transaction& transaction) -> Result<void> {
            answer.emplace(work(transaction));
            return answer->has_value() ? Result<void>() : std::unexpected(answer->error());
        });
        return done ? std::move(*answer) : Answer(std::unexpected(done.error()));
    }

protected:
    using ReadWork = std::function<Result<void>(const Transaction&)>;
    using WriteWork = std::function<Result<void>(Transaction&)>;

    virtual Result<void> read_with(const ReadWork& work) = 0;
    virtual Result<void> write_with(const WriteWork& work) = 0;
};

} // namespace kabinet::ports
