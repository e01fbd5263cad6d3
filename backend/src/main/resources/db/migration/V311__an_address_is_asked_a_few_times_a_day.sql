-- A row is how often an address was asked to confirm on a day in Almaty, found by its keyed hash. It stands apart from the address,
-- which goes with its last follow: else whoever ends what they asked for could ask anew without end. The nightly job deletes it.
CREATE TABLE asked_address (
    address_hash VARBINARY(40) NOT NULL,
    asked_on     DATE          NOT NULL,
    asked        INT           NOT NULL,
    PRIMARY KEY (address_hash),
    KEY asked_by_day (asked_on)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
