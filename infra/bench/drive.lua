-- wrk: every request comes from a person of their own. What it does stands in the environment:
--   DRIVE       sign (PUT .../signature with a fresh nonce), session (GET /api/v1/session), get (GET, nobody signed in) or
--               mixed (of ten requests nine read without being signed in: page, tally and list; one signs)
--   PEOPLE      a file of session tokens, one a line; not for get
--   ADDRESS     what is got
--   PETITION, TEXT_SHA256   what is signed
--   LASTING     for how many seconds requests are issued; wrk itself must run longer (-d), so that the last ones are answered
--   RESULT      the file that the figures go to
-- One wrk thread only (-t1): each thread would read the same people.
--
-- wrk drops what is on its way when its time is over, though the server may have committed it. So nothing is on its way
-- then: after that time a connection sends an empty line, which servers skip (RFC 9112, 2.2), and stays silent.

local ffi = require("ffi")
ffi.cdef("typedef struct { long seconds; long nanoseconds; } instant; int clock_gettime(int clock, instant *now);")
local instant = ffi.new("instant")

local function now()
  ffi.C.clock_gettime(1, instant) -- monotonic on Linux
  return tonumber(instant.seconds) + tonumber(instant.nanoseconds) / 1e9
end

local DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
local pairs_of_digits = {} -- by 12 bits
for bits = 0, 4095 do
  local high, low = math.floor(bits / 64) + 1, bits % 64 + 1
  pairs_of_digits[bits] = DIGITS:sub(high, high) .. DIGITS:sub(low, low)
end

local random = io.open("/dev/urandom", "rb")

-- base64url of 32 random bytes: ten times three bytes, and two.
local function nonce()
  local text = {}
  for i = 1, 10 do
    local a, b, c = random:read(3):byte(1, 3)
    text[i] = pairs_of_digits[a * 16 + math.floor(b / 16)] .. pairs_of_digits[b % 16 * 256 + c]
  end
  local a, b = random:read(2):byte(1, 2)
  text[11] = pairs_of_digits[a * 16 + math.floor(b / 16)] .. pairs_of_digits[b % 16 * 256]:sub(1, 1)
  return table.concat(text)
end

local threads = {}

function setup(thread)
  threads[#threads + 1] = thread
end

sent, answered, made, read, other, first, last, ran_out = 0, 0, 0, 0, 0, 0, 0, 0

local people, what, reads, head, middle, tail, deadline

local function get(address)
  return "GET " .. address .. " HTTP/1.1\r\nHost: " .. wrk.host .. "\r\n\r\n"
end

function init()
  what = os.getenv("DRIVE")
  if what == "get" then
    reads = { get(os.getenv("ADDRESS")) }
    return
  end
  people = assert(io.open(os.getenv("PEOPLE")))
  if what == "mixed" then
    local page = "/api/v1/petitions/" .. os.getenv("PETITION")
    local list = get("/api/v1/petitions?sort=trending&limit=20")
    page, list = get(page), { get(page .. "/tally"), list, get(page .. "/tally/history?step=day") }
    reads = { page, list[1], page, list[1], list[2], page, list[1], list[2], list[3] }
  end
  if what ~= "session" then
    local before, after = '{"nonce":"', '","textSha256":"' .. os.getenv("TEXT_SHA256") .. '"}'
    head = "PUT /api/v1/petitions/" .. os.getenv("PETITION") .. "/signature HTTP/1.1\r\nHost: " .. wrk.host
      .. "\r\nContent-Type: application/json\r\nContent-Length: " .. #before + 43 + #after .. "\r\nAuthorization: Bearer "
    middle = "\r\n\r\n" .. before
    tail = after
  else
    head = "GET /api/v1/session HTTP/1.1\r\nHost: " .. wrk.host .. "\r\nAuthorization: Bearer "
  end
end

local asked = false

function request()
  if not asked then
    -- Before it starts wrk looks at one request and sends it to nobody.
    asked = true
    return "GET / HTTP/1.1\r\n\r\n"
  end
  local at = now()
  if sent == 0 then
    first = at
    deadline = at + tonumber(os.getenv("LASTING"))
  end
  if at >= deadline then
    return "\r\n"
  end
  if reads and (#reads == 1 or sent % 10 > 0) then
    sent = sent + 1
    return reads[#reads == 1 and 1 or sent % 10 == 0 and 9 or sent % 10]
  end
  local token = people:read()
  if not token then
    ran_out = 1
    return "\r\n"
  end
  sent = sent + 1
  return what == "session" and head .. token .. "\r\n\r\n" or head .. token .. middle .. nonce() .. tail
end

local signed = os.getenv("DRIVE") == "sign" or os.getenv("DRIVE") == "mixed"

function response(status)
  answered = answered + 1
  last = now()
  if status == (signed and 201 or 200) then
    made = made + 1
  elseif reads and status == 200 then
    read = read + 1
  else
    other = status
  end
end

function done(summary, latency)
  local thread = threads[1]
  local errors = summary.errors
  local file = assert(io.open(os.getenv("RESULT"), "w"))
  file:write(string.format("sent=%d answered=%d made=%d read=%d other=%d ran_out=%d errors=%d seconds=%.3f p50=%.1f p95=%.1f p99=%.1f\n",
    thread:get("sent"), thread:get("answered"), thread:get("made"), thread:get("read"), thread:get("other"), thread:get("ran_out"),
    errors.connect + errors.read + errors.write + errors.timeout, thread:get("last") - thread:get("first"),
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
  file:close()
end
