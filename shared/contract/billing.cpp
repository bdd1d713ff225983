#include "shared/contract/billing.hpp"

#include "shared/base/names.hpp"
#include "shared/contract/query_codec.hpp"

namespace kabinet::contract {

namespace {

constexpr Names<FileFormat, 3> format_names{{"pdf", "xlsx", "csv"}};
constexpr Names<FileLanguage, 3> language_names{{"ru", "kk", "en"}};

} // namespace

std::string_view name_of(FileFormat format) noexcept {
    return format_names.of(format);
}

std::string_view name_of(FileLanguage language) noexcept {
    return language_names.of(language);
}

template struct Codec<PaymentsPageDto>;
template struct Codec<AccountsPageDto>;
template struct Codec<BilledMonthsDto>;
template struct Codec<InvoicesPageDto>;
template struct QueryCodec<PaymentsQuery>;
template struct QueryCodec<PaymentsFileQuery>;
template struct QueryCodec<AccountsQuery>;
template struct QueryCodec<InvoicesQuery>;
template struct QueryCodec<InvoicesFileQuery>;
template struct QueryCodec<ActFileQuery>;

} // namespace kabinet::contract
