#include "web-client/screens/line_pages.hpp"

#include "shared/base/iso8601.hpp"
#include "shared/domain/period/detail_period.hpp"
#include "web-client/screens/documents_parts.hpp"
#include "web-client/screens/payments_view.hpp"
#include "web-client/screens/usage_parts.hpp"
#include "web-client/theme/icons.hpp"
#include "web-client/widgets/info_box.hpp"
#include "web-client/widgets/label.hpp"
#include "web-client/widgets/link.hpp"

#include <array>
#include <utility>

namespace kabinet::client {
namespace {

constexpr std::array usage_outputs{Output::screen, Output::pdf, Output::xlsx, Output::csv};

// The way back to the number and what the page is. Returns the height.
float head(const Screen& screen, const Column& column, float y, const std::string& msisdn, Message title) {
    Ui& ui = screen.ui;
    const NumberRoute number{msisdn};
    const std::string shown = shown_number(msisdn);
    if (link(ui, column.x, y + type::body.line / 2,
             {.key = "back",
              .label = shown,
              .href = screen.address_of(number),
              .icon = icons::chevron_left,
              .quiet = true,
              .back = true})) {
        screen.go_to(number);
    }
    const float top = type::body.line + 10;
    heading(ui, column.x, y + top + type::title.line / 2, 1, type::title, screen.words(title));
    return top + type::title.line + space::l;
}

void about(LinePagesModel& model, const std::string& msisdn) {
    if (model.msisdn != msisdn) {
        model = {};
        model.msisdn = msisdn;
    }
}

} // namespace

void usage_screen(const Screen& screen, const Rect& view, const UsageRoute& route, LinePagesModel& model) {
    Ui& ui = screen.ui;
    const Words& words = screen.words;
    const Scope scope(ui, "usage");
    about(model, route.msisdn);
    PeriodRequest& request = model.usage;
    const auto month = domain::DetailPeriod::last_month(screen.today);
    follow(request, route.from, route.to, {month.from(), month.to()});
    ScrollArea page(ui, route.msisdn, view);
    const Column column = content_column(ui, view);
    float y = page.top() + page_margin(ui);
    y += head(screen, column, y, route.msisdn, Message::usage_title);
    y += info_box(ui, column.x, y, column.width, Notice::info, words(Message::usage_note)) + documents_gap;

    const auto refusal = [&](const DatePeriod& days) { return why_not<domain::DetailPeriod>(screen, days); };
    const auto file = [&](const DatePeriod& days, contract::FileFormat format) {
        return usage_file_path(screen.company.id, route.msisdn,
                               {.from = format_date(days.from),
                                .to = format_date(days.to),
                                .kind = route.kind,
                                .direction = route.direction,
                                .format = format,
                                .language = file_language(words)});
    };
    const PeriodAnswer form = period_request(screen, {column.x, y, column.width, 0},
                                             {.ask = words(Message::usage_ask),
                                              .limits = {domain::DetailPeriod::earliest(screen.today), screen.today},
                                              .outputs = usage_outputs,
                                              .refusal = refusal,
                                              .file = file},
                                             request);
    if (form.shown) {
        UsageRoute to = route;
        to.from = format_date(form.shown->from);
        to.to = format_date(form.shown->to);
        screen.go_to(to);
        screen.commands.send(Refresh{});
    }
    y += form.height + documents_gap;
    const Rect below{column.x, y, column.width, 0};
    y += period_of(route.from, route.to) ? usage_result(screen, below, route) : nothing_asked(screen, below);
    page.finish(y - page.top() + page_margin(ui));
}

void line_payments_screen(const Screen& screen, const Rect& view, const LinePaymentsRoute& route,
                          LinePagesModel& model) {
    Ui& ui = screen.ui;
    const Scope scope(ui, "line-payments");
    about(model, route.msisdn);
    ScrollArea page(ui, route.msisdn, view);
    const Column column = content_column(ui, view);
    float y = page.top() + page_margin(ui);
    y += head(screen, column, y, route.msisdn, Message::doc_payments_title);
    std::optional<DatePeriod> chosen;
    y += payments_view(screen, {column.x, y, column.width, 0}, route.msisdn, route.from, route.to, model.payments,
                       chosen);
    if (chosen) {
        screen.go_to(LinePaymentsRoute{route.msisdn, format_date(chosen->from), format_date(chosen->to)});
        screen.commands.send(Refresh{});
    }
    page.finish(y - page.top() + page_margin(ui));
}

} // namespace kabinet::client
