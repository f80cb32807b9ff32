/* The searches of search.h for one width: UNIT and NAMED are defined by it. No include guard: included thrice. */

/* The first unit c in [i, end), or -1. */
static int64_t NAMED(find_unit)(const UNIT *text, int64_t i, int64_t end, UNIT c) {
    if (sizeof(UNIT) == 1) {
        return find_byte((const uint8_t *)text, i, end, (uint8_t)c);
    }
    for (; i + 4 <= end; i += 4) {
        if (text[i] == c) return i;
        if (text[i + 1] == c) return i + 1;
        if (text[i + 2] == c) return i + 2;
        if (text[i + 3] == c) return i + 3;
    }
    for (; i < end; i++) if (text[i] == c) return i;
    return -1; }

/* The maximal suffix of the needle in one of the two orders: where it begins less one, and its period. */
static int64_t NAMED(maximal_suffix)(const UNIT *n, int64_t length, int reversed, int64_t *period) {
    int64_t i = -1, j = 0, k = 1, p = 1;
    while (j + k < length) {
        UNIT a = n[i + k], b = n[j + k];
        if (a == b) { if (k == p) { j += p; k = 1; } else k++; }
        else if (reversed ? a < b : a > b) { j += k; k = 1; p = j - i; }
        else { i = j++; k = p = 1; }
    }
    *period = p;
    return i; }

static void NAMED(prepare)(Searcher *s) {
    const UNIT *n = (const UNIT *)s->needle;
    int64_t i, p, q, length = s->length, a = NAMED(maximal_suffix)(n, length, 0, &p), b = NAMED(maximal_suffix)(n, length, 1, &q);
    s->suffix = b > a ? b : a;
    s->period = b > a ? q : p;
    if (memcmp(n, n + s->period, (size_t)(s->suffix + 1) * sizeof(UNIT))) {
        s->memory = 0;
        s->period = (s->suffix > length - s->suffix - 1 ? s->suffix : length - s->suffix - 1) + 1;
    } else s->memory = length - s->period;
    memset(s->shift, 0, sizeof(s->shift));
    for (i = 0; i < length; i++) s->shift[n[i] & 255] = i + 1;
    s->ready = 1; }

/* `memory`: how much of the needle's beginning is known to match at `at`. */
static int64_t NAMED(two_way)(Searcher *s, const UNIT *text, int64_t at, int64_t end, int64_t memory) {
    const UNIT *n = (const UNIT *)s->needle, *h;
    int64_t k, length = s->length;
    if (!s->ready) NAMED(prepare)(s);
    while (at + length <= end) {
        h = text + at;
        k = length - s->shift[h[length - 1] & 255];
        if (k) { at += k < memory ? memory : k; memory = 0; continue; }
        for (k = s->suffix + 1 > memory ? s->suffix + 1 : memory; k < length && n[k] == h[k]; k++) ;
        if (k < length) { at += k - s->suffix; memory = 0; continue; }
        for (k = s->suffix + 1; k > memory && n[k - 1] == h[k - 1]; k--) ;
        if (k <= memory) return at;
        at += s->period;
        memory = s->memory;
    }
    return -1; }

static int64_t NAMED(find)(Searcher *s, const UNIT *text, int64_t at, int64_t end) {
    const UNIT *n = (const UNIT *)s->needle;
    UNIT first = n[0], last = n[s->length - 1];
    int64_t k, length = s->length, stop = end - length + 1, before = at;
    if (length == 1) return NAMED(find_unit)(text, at, end, first);
    while (!s->ready) {
        if (sizeof(UNIT) == 1)
            at = find_pair((const uint8_t *)text, at, stop, (uint8_t)first, (uint8_t)last, length - 1);
        else
            at = NAMED(find_unit)(text, at, stop, first);
        if (at < 0) return -1;
        if (text[at + length - 1] == last) {
            for (k = 1; k < length - 1 && text[at + k] == n[k]; k++) ;
            if (k >= length - 1) return at;
            s->wasted += k - 8 * (at - before + 1);
            if (s->wasted < -256) s->wasted = -256;
            if (s->wasted > 0) NAMED(prepare)(s);
            before = at + 1;
        }
        at++;
    }
    return NAMED(two_way)(s, text, at, end, 0); }

/* Backwards over growing windows, so that the cost stays in proportion to the distance of what is found. */
static int64_t NAMED(rfind_windows)(Searcher *s, const UNIT *text, int64_t start, int64_t at) {
    int64_t low, k, found, memory, size = 4 * s->length;
    for (;;) {
        low = at - start > size ? at - size : start;
        memory = 0;
        for (found = -1, k = low; (k = NAMED(two_way)(s, text, k, at + s->length - 1, memory)) >= 0; k += s->period) {
            found = k;
            memory = s->memory;
        }
        if (found >= 0 || low == start) return found;
        at = low;
        size *= 2;
    } }

static int64_t NAMED(rfind)(Searcher *s, const UNIT *text, int64_t start, int64_t end) {
    const UNIT *n = (const UNIT *)s->needle;
    int64_t at, k, length = s->length, wasted = -256;
    for (at = end - length; at >= start; at--) {
        if (text[at] != n[0]) continue;
        for (k = 1; k < length && text[at + k] == n[k]; k++) ;
        if (k == length) return at;
        wasted += k - 8;
        if (wasted > 4 * (end - at)) return NAMED(rfind_windows)(s, text, start, at);
    }
    return -1; }
