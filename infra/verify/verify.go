// Checks the public count of a petition, and a receipt, with Go's own implementation of transparency logs, which guards the
// checksums of all Go modules: golang.org/x/mod/sumdb/note and tlog. On Debian:
//
//	apt install golang-go golang-golang-x-mod-dev
//	verify-with-go <address> <petition-id> [receipt.json]
//
// UNDEU_LOG_KEY holds the log's key as you know it from elsewhere; else the one at <address>/log/vkey is believed.
// Ends with 0 when all is as it should be, 1 when something is wrong, 2 when it could not check all of it.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8
const width = 1 << height

// No number of events is larger.
const most = 1 << 53

// Seconds that the log and the published count may need to catch up with each other.
const patience = 12

type sums struct{ Signed, Withdrawn, Invalidated, InForce int64 }

func (s sums) events() int64 { return s.Signed + s.Withdrawn + s.Invalidated }

type receipt struct {
	Petition, Commitment, Nonce, Tag string
	EventIndex                       *int64
}

func check(claim bool, otherwise string, values ...any) {
	if !claim {
		fmt.Fprintf(os.Stderr, "WRONG "+otherwise+"\n", values...)
		os.Exit(1)
	}
}

// What says nothing about the log: the network, or files of our own.
func could(err error) {
	if err != nil {
		fmt.Fprintf(os.Stderr, "could not check: %v\n", err)
		os.Exit(2)
	}
}

func say(text string, values ...any) { fmt.Printf("ok    "+text+"\n", values...) }

// Whether it is there.
func get(address string) ([]byte, bool, error) {
	answer, err := http.Get(address)
	if err != nil {
		return nil, false, err
	}
	defer answer.Body.Close()
	content, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != 200 && answer.StatusCode != 404 {
		err = fmt.Errorf("%s answers %d", address, answer.StatusCode)
	}
	return content, answer.StatusCode == 200, err
}

func file(address string) []byte {
	content, found, err := get(address)
	could(err)
	check(found, "%s is missing", address)
	return content
}

// C2SP tlog-tiles: the numbers of the path as Go writes them, without the height.
func tilePath(level string, index int64, holds int) string {
	path := fmt.Sprintf("%03d", index%1000)
	for rest := index / 1000; rest > 0; rest /= 1000 {
		path = fmt.Sprintf("x%03d/%s", rest%1000, path)
	}
	if holds < width {
		path += ".p/" + strconv.Itoa(holds)
	}
	return "tile/" + level + "/" + path
}

// A partial tile may be gone once the whole one is there.
func tile(log, level string, index int64, holds int) ([]byte, int) {
	content, found, err := get(log + "/" + tilePath(level, index, holds))
	could(err)
	if found {
		return content, holds
	}
	return file(log + "/" + tilePath(level, index, width)), width
}

// The hashes of a tree that we grow ourselves, by tlog's numbers; those of a whole tile are forgotten when it was compared.
type grown map[int64]tlog.Hash

func (g grown) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var found []tlog.Hash
	for _, index := range indexes {
		found = append(found, g[index])
	}
	return found, nil
}

func (g grown) add(index int64, entry []byte) {
	stored, err := tlog.StoredHashes(index, entry, g)
	could(err)
	for i, hash := range stored {
		g[tlog.StoredHashCount(index)+int64(i)] = hash
	}
}

// Whether a tile of the log holds our hashes.
func (g grown) isIn(log string, of tlog.Tile) bool {
	ours, err := tlog.ReadTileData(of, g)
	could(err)
	content, holds := tile(log, strconv.Itoa(of.L), of.N, of.W)
	for level := 0; of.W == width && level < height; level++ {
		inside := int64(width >> level)
		for i := int64(0); i < inside; i++ {
			delete(g, tlog.StoredHashIndex(of.L*height+level, of.N*inside+i))
		}
	}
	return len(content) == holds*tlog.HashSize && bytes.Equal(content[:len(ours)], ours)
}

var leaf = regexp.MustCompile(
	`\Apetition-leaf/v1\npetition (\S+)\n(?:sign ([A-Za-z0-9+/]{43}=)|(withdraw|invalidate) (0|[1-9]\d*)( [A-Z][A-Z0-9_]*)?)\n\z`)

// Remembers a byte an event.
type count struct {
	sums
	inForce []bool
}

func (c *count) add(petition string, entry []byte) {
	index := len(c.inForce)
	parts := leaf.FindSubmatch(entry)
	check(parts != nil && string(parts[1]) == petition, "event %d is none of this petition", index)
	kind := string(parts[3])
	check((kind == "invalidate") == (len(parts[5]) > 0), "event %d is none of this petition", index)
	c.inForce = append(c.inForce, kind == "")
	if kind == "" {
		c.Signed++
		c.InForce++
		return
	}
	reference, err := strconv.ParseInt(string(parts[4]), 10, 64)
	if err != nil || reference >= int64(index) || !c.inForce[reference] {
		return
	}
	c.inForce[reference] = false
	c.InForce--
	if kind == "withdraw" {
		c.Withdrawn++
	} else {
		c.Invalidated++
	}
}

func main() {
	if len(os.Args) != 3 && len(os.Args) != 4 {
		could(errors.New("verify-with-go <address> <petition-id> [receipt.json]"))
	}
	platform, petition := strings.TrimSuffix(os.Args[1], "/"), os.Args[2]
	log := platform + "/log/" + petition
	mine, entryOfMine := int64(-1), ""
	if len(os.Args) == 4 {
		mine, entryOfMine = readReceipt(os.Args[3], petition)
	}

	vkey := os.Getenv("UNDEU_LOG_KEY")
	if vkey == "" {
		vkey = string(file(platform + "/log/vkey"))
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(vkey))
	check(err == nil, "no key: %v", err)
	say("key %s", strings.TrimSpace(vkey))

	tree := head(log, verifier, petition, mine+1)
	// The log is files: it can be checked while the platform tells no count.
	published, missing := publishedAfter(platform+"/api/v1/petitions/"+petition+"/tally", tree.N)
	if published.events() > tree.N {
		tree = head(log, verifier, petition, published.events())
	}
	say("checkpoint of %d events, signed by the key", tree.N)

	var now count
	var then sums
	var found string
	hashes, differs := grown{}, ""
	compare := func(level int, index, holds int64) {
		if differs == "" && !hashes.isIn(log, tlog.Tile{H: height, L: level, N: index, W: int(holds)}) {
			differs = tilePath(strconv.Itoa(level), index, int(holds))
		}
	}
	for index := int64(0); index < tree.N; index += width {
		for i, entry := range bundle(log, index/width, tree.N-index) {
			event := index + int64(i)
			if event == mine {
				found = string(entry)
			}
			hashes.add(event, entry)
			now.add(petition, entry)
			if event+1 == published.events() {
				then = now.sums
			}
		}
		for level, whole := 0, index+width; whole <= tree.N && whole%width == 0; level++ {
			whole /= width
			compare(level, whole-1, width)
		}
	}
	root, err := tlog.TreeHash(tree.N, hashes)
	check(err == nil && root == tree.Hash, "the %d entries do not give the root that was signed", tree.N)
	say("the %d entries give the root that was signed", tree.N)
	for level, all := 0, tree.N; all > 0; level, all = level+1, all/width {
		if all%width > 0 {
			compare(level, all/width, all%width)
		}
	}
	check(differs == "", "%s does not hold the hashes of the entries", differs)
	say("the tiles hold the hashes of the entries")
	if mine >= 0 {
		check(found == entryOfMine, "event %d of the log is not the one of the receipt", mine)
		say("event %d of the log is the one of the receipt", mine)
	}

	if missing == nil {
		check(then == published, "the log gives %+v, published is %+v", then, published)
		say("the published count after %d events is what the log gives", published.events())
	}
	fmt.Printf("%d = %d signed - %d withdrawn - %d invalidated\n", now.InForce, now.Signed, now.Withdrawn, now.Invalidated)
	if missing != nil {
		could(fmt.Errorf("the count was not compared: %v", missing))
	}
}

// The signed head, once the log has so many events.
func head(log string, verifier note.Verifier, petition string, needed int64) tlog.Tree {
	for second := 0; ; second++ {
		opened, err := note.Open(file(log+"/checkpoint"), note.VerifierList(verifier))
		check(err == nil, "the checkpoint is not signed by the key: %v", err)
		lines := strings.Split(opened.Text, "\n")
		check(len(lines) == 4 && lines[0] == verifier.Name()+"/"+petition, "the checkpoint is of %s", lines[0])
		size, err := strconv.ParseInt(lines[1], 10, 64)
		check(err == nil && size >= 0, "the checkpoint has no size")
		root, err := tlog.ParseHash(lines[2])
		check(err == nil, "the checkpoint has no root")
		if size >= needed {
			return tlog.Tree{N: size, Hash: root}
		}
		check(second < patience, "the log has %d events, and %d are known", size, needed)
		time.Sleep(time.Second)
	}
}

// A head holds only what was counted before, so a count told after it has its events; caches keep one for a second.
// The error is that nobody tells a count.
func publishedAfter(address string, size int64) (sums, error) {
	for second := 0; ; second++ {
		content, found, err := get(address)
		if err != nil {
			return sums{}, err
		}
		check(found, "%s is missing", address)
		var told struct{ Signed, Withdrawn, Invalidated, InForce *int64 }
		check(json.Unmarshal(content, &told) == nil, "the published count cannot be read")
		for _, each := range []*int64{told.Signed, told.Withdrawn, told.Invalidated, told.InForce} {
			check(each != nil && *each >= 0 && *each < most, "a number of the published count is missing, or is none")
		}
		published := sums{*told.Signed, *told.Withdrawn, *told.Invalidated, *told.InForce}
		if published.events() >= size {
			return published, nil
		}
		check(second < patience, "the published count is of %d events, and the log had %d before", published.events(), size)
		time.Sleep(time.Second)
	}
}

// The entries of a file, no more than are left of the log.
func bundle(log string, index, left int64) [][]byte {
	if left > width {
		left = width
	}
	content, holds := tile(log, "entries", index, int(left))
	var entries [][]byte
	for entry := 0; entry < holds; entry++ {
		check(len(content) >= 2 && len(content) >= 2+int(binary.BigEndian.Uint16(content)), "bundle %d is cut short", index)
		end := 2 + int(binary.BigEndian.Uint16(content))
		entries = append(entries, content[2:end])
		content = content[end:]
	}
	check(len(content) == 0, "bundle %d is too long", index)
	return entries[:left]
}

// The place and the entry that a receipt claims.
func readReceipt(path, petition string) (int64, string) {
	content, err := os.ReadFile(path)
	could(err)
	var r receipt
	check(json.Unmarshal(content, &r) == nil, "the receipt cannot be read")
	check(r.Petition == petition, "the receipt is for petition %s", r.Petition)
	check(r.EventIndex != nil && *r.EventIndex >= 0 && *r.EventIndex < most, "the receipt has no eventIndex")
	var raw [3][]byte
	for i, each := range []string{r.Nonce, r.Tag, r.Commitment} {
		raw[i], err = base64.RawURLEncoding.DecodeString(each)
		check(err == nil && len(raw[i]) == 32, "the receipt is damaged")
	}
	commitment := sha256.Sum256(bytes.Join([][]byte{[]byte("petition-commit/v1\x00"), raw[0], raw[1]}, nil))
	check(bytes.Equal(commitment[:], raw[2]), "nonce and tag of the receipt do not give its commitment")
	say("nonce and tag of the receipt give its commitment")
	return *r.EventIndex,
		"petition-leaf/v1\npetition " + petition + "\nsign " + base64.StdEncoding.EncodeToString(commitment[:]) + "\n"
}
