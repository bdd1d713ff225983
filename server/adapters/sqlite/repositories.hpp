#pragma once

#include "server/adapters/sqlite/account_repository.hpp"
#include "server/adapters/sqlite/action_history.hpp"
#include "server/adapters/sqlite/bundle_repository.hpp"
#include "server/adapters/sqlite/catalogue_repository.hpp"
#include "server/adapters/sqlite/code_flows.hpp"
#include "server/adapters/sqlite/company_repository.hpp"
#include "server/adapters/sqlite/connected_service_repository.hpp"
#include "server/adapters/sqlite/device_repository.hpp"
#include "server/adapters/sqlite/forwarding_repository.hpp"
#include "server/adapters/sqlite/import_log.hpp"
#include "server/adapters/sqlite/invoice_repository.hpp"
#include "server/adapters/sqlite/known_devices.hpp"
#include "server/adapters/sqlite/label_repository.hpp"
#include "server/adapters/sqlite/line_repository.hpp"
#include "server/adapters/sqlite/operation_repository.hpp"
#include "server/adapters/sqlite/outbox.hpp"
#include "server/adapters/sqlite/password_attempts.hpp"
#include "server/adapters/sqlite/payment_repository.hpp"
#include "server/adapters/sqlite/report_repository.hpp"
#include "server/adapters/sqlite/session_repository.hpp"
#include "server/adapters/sqlite/settings_repository.hpp"
#include "server/adapters/sqlite/usage_repository.hpp"
#include "server/adapters/sqlite/user_repository.hpp"
#include "server/ports/unit_of_work.hpp"

#include <utility>

namespace kabinet::sqlite {

/// A connection and the repositories that speak through it.
class Repositories final : public ports::Transaction {
public:
    explicit Repositories(Connection connection)
        : connection_(std::move(connection)) {}

    [[nodiscard]] Connection& connection() noexcept { return connection_; }

    [[nodiscard]] const ports::UserRepository& users() const override { return users_; }

    [[nodiscard]] const ports::CompanyRepository& companies() const override { return companies_; }

    [[nodiscard]] const ports::LineRepository& lines() const override { return lines_; }

    [[nodiscard]] const ports::LabelRepository& labels() const override { return labels_; }

    [[nodiscard]] const ports::AccountRepository& accounts() const override { return accounts_; }

    [[nodiscard]] const ports::PaymentRepository& payments() const override { return payments_; }

    [[nodiscard]] const ports::InvoiceRepository& invoices() const override { return invoices_; }

    [[nodiscard]] const ports::CatalogueRepository& catalogue() const override { return catalogue_; }

    [[nodiscard]] const ports::ConnectedServiceRepository& connected_services() const override {
        return connected_services_;
    }

    [[nodiscard]] const ports::BundleRepository& bundles() const override { return bundles_; }

    [[nodiscard]] const ports::ForwardingRepository& forwardings() const override { return forwardings_; }

    [[nodiscard]] const ports::DeviceRepository& devices() const override { return devices_; }

    [[nodiscard]] const ports::OperationRepository& operations() const override { return operations_; }

    [[nodiscard]] const ports::SessionRepository& sessions() const override { return sessions_; }

    [[nodiscard]] const ports::PasswordAttempts& attempts() const override { return attempts_; }

    [[nodiscard]] const ports::ActionHistory& history() const override { return history_; }

    [[nodiscard]] const ports::SettingsRepository& settings() const override { return settings_; }

    [[nodiscard]] const ports::ImportLog& imports() const override { return imports_; }

    [[nodiscard]] const ports::Outbox& outbox() const override { return outbox_; }

    [[nodiscard]] const ports::UsageRepository& usage() const override { return usage_; }

    [[nodiscard]] const ports::CodeFlows& code_flows() const override { return code_flows_; }

    [[nodiscard]] const ports::KnownDevices& known_devices() const override { return known_devices_; }

    [[nodiscard]] const ports::ReportRepository& reports() const override { return reports_; }

    [[nodiscard]] ports::UserRepository& users() override { return users_; }

    [[nodiscard]] ports::CompanyRepository& companies() override { return companies_; }

    [[nodiscard]] ports::LineRepository& lines() override { return lines_; }

    [[nodiscard]] ports::LabelRepository& labels() override { return labels_; }

    [[nodiscard]] ports::AccountRepository& accounts() override { return accounts_; }

    [[nodiscard]] ports::PaymentRepository& payments() override { return payments_; }

    [[nodiscard]] ports::InvoiceRepository& invoices() override { return invoices_; }

    [[nodiscard]] ports::CatalogueRepository& catalogue() override { return catalogue_; }

    [[nodiscard]] ports::ConnectedServiceRepository& connected_services() override { return connected_services_; }

    [[nodiscard]] ports::BundleRepository& bundles() override { return bundles_; }

    [[nodiscard]] ports::ForwardingRepository& forwardings() override { return forwardings_; }

    [[nodiscard]] ports::DeviceRepository& devices() override { return devices_; }

    [[nodiscard]] ports::OperationRepository& operations() override { return operations_; }

    [[nodiscard]] ports::SessionRepository& sessions() override { return sessions_; }

    [[nodiscard]] ports::PasswordAttempts& attempts() override { return attempts_; }

    [[nodiscard]] ports::ActionHistory& history() override { return history_; }

    [[nodiscard]] ports::SettingsRepository& settings() override { return settings_; }

    [[nodiscard]] ports::ImportLog& imports() override { return imports_; }

    [[nodiscard]] ports::Outbox& outbox() override { return outbox_; }

    [[nodiscard]] ports::UsageRepository& usage() override { return usage_; }

    [[nodiscard]] ports::CodeFlows& code_flows() override { return code_flows_; }

    [[nodiscard]] ports::KnownDevices& known_devices() override { return known_devices_; }

    [[nodiscard]] ports::ReportRepository& reports() override { return reports_; }

private:
    Connection connection_;
    UserRepository users_{connection_};
    CompanyRepository companies_{connection_};
    LineRepository lines_{connection_};
    LabelRepository labels_{connection_};
    AccountRepository accounts_{connection_};
    PaymentRepository payments_{connection_};
    InvoiceRepository invoices_{connection_};
    CatalogueRepository catalogue_{connection_};
    ConnectedServiceRepository connected_services_{connection_};
    BundleRepository bundles_{connection_};
    ForwardingRepository forwardings_{connection_};
    DeviceRepository devices_{connection_};
    OperationRepository operations_{connection_};
    SessionRepository sessions_{connection_};
    PasswordAttempts attempts_{connection_};
    ActionHistory history_{connection_};
    SettingsRepository settings_{connection_};
    ImportLog imports_{connection_};
    Outbox outbox_{connection_};
    UsageRepository usage_{connection_};
    CodeFlows code_flows_{connection_};
    KnownDevices known_devices_{connection_};
    ReportRepository reports_{connection_};
};

} // namespace kabinet::sqlite
