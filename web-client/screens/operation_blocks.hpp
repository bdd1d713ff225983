#pragma once

#include "web-client/screens/screen.hpp"
#include "web-client/view_models/operation_draft.hpp"

#include <functional>
#include <vector>

// What stands in the windows of operations: one block under the other.
namespace kabinet::client {

struct OperationBlock {
    float height = 0;
    std::function<void(const Rect& place)> draw;
};

struct OperationForm {
    const Screen& screen;
    OperationDraft& draft;
    const contract::LineDetailDto* line;    ///< null: on its way
    const domain::LineCondition* condition; ///< of that line
    float width;
    bool& submitted; ///< Enter was pressed in a field
    bool sending;
};

using OperationBlocks = std::vector<OperationBlock>;

void swap_sim_blocks(const OperationForm& form, OperationBlocks& blocks);
void device_blocks(const OperationForm& form, OperationBlocks& blocks);
void forwarding_blocks(const OperationForm& form, OperationBlocks& blocks);
void limit_blocks(const OperationForm& form, OperationBlocks& blocks);
void service_blocks(const OperationForm& form, OperationBlocks& blocks);

void text_block(const OperationForm& form, OperationBlocks& blocks, std::string text, bool quiet = false);

} // namespace kabinet::client
