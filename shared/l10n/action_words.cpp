#include "shared/l10n/action_words.hpp"

#include "shared/l10n/message.hpp"
#include "shared/l10n/tr.hpp"

#include <algorithm>
#include <array>

namespace kabinet::l10n {

namespace {

struct Row {
    std::string_view name;
    Message alone;
    Message of_line;
};

constexpr std::array rows{
    Row{"sign_in", Message::action_sign_in, Message::action_sign_in},
    Row{"sign_out", Message::action_sign_out, Message::action_sign_out},
    Row{"view_sim_codes", Message::action_view_sim_codes, Message::action_view_sim_codes},
    Row{"block", Message::action_block, Message::action_block},
    Row{"unblock", Message::action_unblock, Message::action_unblock},
    Row{"swap_sim", Message::action_swap_sim, Message::action_swap_sim},
    Row{"register_imei", Message::action_register_imei, Message::action_register_imei},
    Row{"remove_imei", Message::action_remove_imei, Message::action_remove_imei},
    Row{"set_forwarding", Message::action_set_forwarding, Message::action_set_forwarding},
    Row{"clear_forwarding", Message::action_clear_forwarding, Message::action_clear_forwarding},
    Row{"sms_ussd_ban_on", Message::action_sms_ussd_ban_on, Message::action_sms_ussd_ban_on},
    Row{"sms_ussd_ban_off", Message::action_sms_ussd_ban_off, Message::action_sms_ussd_ban_off},
    Row{"connect_service", Message::action_connect_service, Message::action_connect_service},
    Row{"disconnect_service", Message::action_disconnect_service, Message::action_disconnect_service},
    Row{"send_secret_code", Message::action_send_secret_code, Message::action_send_secret_code},
    Row{"delete_secret_code", Message::action_delete_secret_code, Message::action_delete_secret_code},
    Row{"set_individual_limit", Message::action_set_individual_limit, Message::action_set_individual_limit},
    Row{"clear_individual_limit", Message::action_clear_individual_limit, Message::action_clear_individual_limit},
    Row{"cancel_operation", Message::action_cancel_operation, Message::action_cancel_operation},
    Row{"set_labels", Message::action_set_labels, Message::action_set_labels},
    Row{"export_lines", Message::action_export_lines, Message::action_export_lines},
    Row{"view_payments", Message::action_view_payments, Message::action_view_payments_of_line},
    Row{"view_invoices", Message::action_view_invoices, Message::action_view_invoices},
    Row{"view_history", Message::action_view_history, Message::action_view_history},
    Row{"view_usage", Message::action_view_usage, Message::action_view_usage},
    Row{"download_act", Message::action_download_act, Message::action_download_act},
    Row{"recover_password", Message::action_recover_password, Message::action_recover_password},
    Row{"change_password", Message::action_change_password, Message::action_change_password},
    Row{"change_email", Message::action_change_email, Message::action_change_email},
    Row{"end_session", Message::action_end_session, Message::action_end_session},
    Row{"name_company", Message::action_name_company, Message::action_name_company},
    Row{"enable_second_factor", Message::action_enable_second_factor, Message::action_enable_second_factor},
    Row{"disable_second_factor", Message::action_disable_second_factor, Message::action_disable_second_factor},
    Row{"invite_member", Message::action_invite_member, Message::action_invite_member},
    Row{"change_role", Message::action_change_role, Message::action_change_role},
    Row{"remove_member", Message::action_remove_member, Message::action_remove_member},
    Row{"request_number_list", Message::action_request_number_list, Message::action_request_number_list},
    Row{"request_reconciliation", Message::action_request_reconciliation, Message::action_request_reconciliation},
    Row{"cancel_report", Message::action_cancel_report, Message::action_cancel_report}};

} // namespace

std::string action_text(Language language, std::string_view action, std::string_view line) {
    const auto row = std::ranges::find(rows, action, &Row::name);
    if (row == rows.end()) {
        return std::string(tr(language, Message::action_other));
    }
    return tr(language, line.empty() ? row->alone : row->of_line, {{"number", line}});
}

Message action_result_message(std::string_view result) noexcept {
    if (result == "succeeded") {
        return Message::action_result_succeeded;
    }
    if (result == "under_way") {
        return Message::action_result_under_way;
    }
    if (result == "failed") {
        return Message::action_result_failed;
    }
    return result == "cancelled" ? Message::action_result_cancelled : Message::action_result_refused;
}

} // namespace kabinet::l10n
