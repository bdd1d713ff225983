#include "shared/contract/usage.hpp"

#include "shared/contract/codec.hpp"
#include "shared/contract/query_codec.hpp"

namespace kabinet::contract {

template struct Codec<UsagePageDto>;
template struct Codec<UsageTotalsDto>;
template struct QueryCodec<UsageDaysQuery>;
template struct QueryCodec<UsageQuery>;
template struct QueryCodec<UsageFileQuery>;

} // namespace kabinet::contract
