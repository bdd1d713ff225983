#include "shared/contract/lines.hpp"

#include "shared/contract/codec.hpp"

namespace kabinet::contract {

template struct Codec<LinesPageDto>;
template struct Codec<LinesSummaryDto>;
template struct Codec<LineChoicesDto>;
template struct Codec<LineDetailDto>;
template struct Codec<SimCodesRequest>;
template struct Codec<SimCodesDto>;

} // namespace kabinet::contract
