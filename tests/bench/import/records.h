// The same call detail records for both sides of the comparison: in the order of time, lines at random.
#pragma once

#include <stdint.h>
#include <stdio.h>

struct record {
    int64_t msisdn;
    int64_t at; // seconds since 1970, UTC
    int64_t seq;
    int kind;      // 0 voice, 1 sms, 2 mms, 3 internet, 4 ussd, 5 service
    int direction; // 0 outgoing, 1 incoming
    int zone;      // 0 home, 1 on_net, 2 off_net, 3 international, 4 roaming
    char other_party[12];
    int64_t amount;
    int64_t cost;
};

enum { days = 90 };
static const int64_t first_line = 77010000000;
static const int64_t first_moment = 1767225600; // 2026-01-01

struct stream {
    uint64_t state;
    int64_t count, next, lines;
};

// splitmix64
static inline uint64_t random_bits(struct stream* stream) {
    uint64_t z = stream->state += 0x9e3779b97f4a7c15u;
    z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
    z = (z ^ z >> 27) * 0x94d049bb133111ebu;
    return z ^ z >> 31;
}

static inline int next_record(struct stream* stream, struct record* record) {
    if (stream->next == stream->count) {
        return 0;
    }
    const uint64_t bits = random_bits(stream);
    const uint64_t other = random_bits(stream);
    const unsigned share = bits % 100;
    record->msisdn = first_line + (int64_t)((bits >> 8) % (uint64_t)stream->lines);
    record->at = first_moment + stream->next * (days * 86400 - 1) / stream->count;
    record->seq = (int64_t)(other >> 17);
    record->kind = share < 60 ? 0 : share < 75 ? 1 : share < 95 ? 3 : 5;
    record->direction = record->kind == 0 ? (int)(other & 1) : 0;
    record->zone = record->kind == 3 || record->kind == 5 ? 0 : 1 + (int)(other % 3);
    record->amount = record->kind == 0 ? 1 + (int64_t)(other % 600) : record->kind == 3 ? (int64_t)(other % 50000000) : 1;
    record->cost = (int64_t)(other % 5000);
    record->other_party[0] = '\0';
    if (record->kind < 2) {
        snprintf(record->other_party, sizeof record->other_party, "7702%07u", (unsigned)(other % 10000000));
    }
    ++stream->next;
    return 1;
}
