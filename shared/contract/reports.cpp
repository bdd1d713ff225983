#include "shared/contract/reports.hpp"

#include "shared/contract/query_codec.hpp"

namespace kabinet::contract {

template struct Codec<ReportRequest>;
template struct Codec<ReportDto>;
template struct Codec<ReportsPageDto>;
template struct QueryCodec<ReportsQuery>;

} // namespace kabinet::contract
