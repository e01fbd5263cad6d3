// Checks the public count of a petition, and a receipt, with Go's own implementation of transparency logs, which guards the
// checksums of all Go modules: golang.org/x/mod/sumdb/note and tlog. On Debian:
//
//	apt install golang-go golang-golang-x-mod-dev
//	GO111MODULE=off GOPATH=/usr/share/gocode go run verify.go <address> <petition-id> [receipt.json]
//
// UNDEU_LOG_KEY holds the log's key as you know it from elsewhere; else the one at <address>/log/vkey is believed.
// Ends with 0 when all is as it should be, and with 1 otherwise.
package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
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

type sums struct{ Signed, Withdrawn, Invalidated, InForce int64 }

func (s sums) events() int64 { return s.Signed + s.Withdrawn + s.Invalidated }

type receipt struct {
	Petition, Commitment, Nonce, Tag string
	EventIndex                       int64
}

func check(claim bool, otherwise string, values ...any) {
	if !claim {
		fmt.Fprintf(os.Stderr, "WRONG "+otherwise+"\n", values...)
		os.Exit(1)
	}
}

func say(text string, values ...any) { fmt.Printf("ok    "+text+"\n", values...) }

func get(address string) ([]byte, bool) {
	answer, err := http.Get(address)
	check(err == nil, "%v", err)
	defer answer.Body.Close()
	content, err := io.ReadAll(answer.Body)
	check(err == nil && (answer.StatusCode == 200 || answer.StatusCode == 404), "%s answers %d", address, answer.StatusCode)
	return content, answer.StatusCode == 200
}

func file(address string) []byte {
	content, found := get(address)
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
	if content, found := get(log + "/" + tilePath(level, index, holds)); found {
		return content, holds
	}
	return file(log + "/" + tilePath(level, index, width)), width
}

// The tiles of hashes, which tlog checks against the signed root.
type tiles struct{ log string }

func (t tiles) Height() int                                { return height }
func (t tiles) SaveTiles(tiles []tlog.Tile, data [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var found [][]byte
	for _, each := range wanted {
		content, holds := tile(t.log, strconv.Itoa(each.L), each.N, each.W)
		if len(content) != holds*tlog.HashSize {
			return nil, fmt.Errorf("tile %d/%d has a wrong length", each.L, each.N)
		}
		found = append(found, content[:each.W*tlog.HashSize])
	}
	return found, nil
}

// The hashes of a tree that we grow ourselves, in tlog's own order.
type grown []tlog.Hash

func (g *grown) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var found []tlog.Hash
	for _, index := range indexes {
		found = append(found, (*g)[index])
	}
	return found, nil
}

var leaf = regexp.MustCompile(
	`\Apetition-leaf/v1\npetition (\S+)\n(?:sign ([A-Za-z0-9+/]{43}=)|(withdraw|invalidate) (0|[1-9]\d*)( [A-Z][A-Z0-9_]*)?)\n\z`)

func main() {
	check(len(os.Args) == 3 || len(os.Args) == 4, "verify <address> <petition-id> [receipt.json]")
	platform, petition := strings.TrimSuffix(os.Args[1], "/"), os.Args[2]
	log := platform + "/log/" + petition

	vkey := os.Getenv("UNDEU_LOG_KEY")
	if vkey == "" {
		vkey = string(file(platform + "/log/vkey"))
	}
	verifier, err := note.NewVerifier(strings.TrimSpace(vkey))
	check(err == nil, "no key: %v", err)
	say("key %s", strings.TrimSpace(vkey))

	var published sums
	check(json.Unmarshal(file(platform+"/api/v1/petitions/"+petition+"/tally"), &published) == nil, "the published count cannot be read")
	tree := head(log, verifier, petition, published.events())
	say("checkpoint of %d events, signed by the key", tree.N)

	entries := read(log, tree.N)
	var hashes grown
	for index, entry := range entries {
		stored, err := tlog.StoredHashes(int64(index), entry, &hashes)
		check(err == nil, "%v", err)
		hashes = append(hashes, stored...)
	}
	root, err := tlog.TreeHash(tree.N, &hashes)
	check(err == nil && root == tree.Hash, "the %d entries do not give the root that was signed", tree.N)
	say("the %d entries give the root that was signed", tree.N)

	authentic := tlog.TileHashReader(tree, tiles{log})
	for from := int64(0); from < tree.N; from += width {
		var indexes []int64
		for index := from; index < tree.N && index < from+width; index++ {
			indexes = append(indexes, tlog.StoredHashIndex(0, index))
		}
		found, err := authentic.ReadHashes(indexes)
		check(err == nil, "the tiles from event %d on: %v", from, err)
		for i := range found {
			check(found[i] == hashes[indexes[i]], "the tiles do not hold the hash of event %d", from+int64(i))
		}
	}
	say("the tiles hold the hashes of the entries")

	if len(os.Args) == 4 {
		checkReceipt(os.Args[3], petition, tree, entries, authentic)
	}
	now := count(petition, entries)
	then := count(petition, entries[:published.events()])
	check(then == published, "the log gives %+v, published is %+v", then, published)
	say("the published count after %d events is what the log gives", published.events())
	fmt.Printf("%d = %d signed - %d withdrawn - %d invalidated\n", now.InForce, now.Signed, now.Withdrawn, now.Invalidated)
}

// The signed head, once the log has the events that were counted.
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
		check(second < 12, "the log has %d events, and %d were counted", size, needed)
		time.Sleep(time.Second)
	}
}

func read(log string, size int64) [][]byte {
	var entries [][]byte
	for index := int64(0); index*width < size; index++ {
		wanted := int(size - index*width)
		if wanted > width {
			wanted = width
		}
		bundle, holds := tile(log, "entries", index, wanted)
		for entry := 0; entry < holds; entry++ {
			check(len(bundle) >= 2 && len(bundle) >= 2+int(binary.BigEndian.Uint16(bundle)), "bundle %d is cut short", index)
			end := 2 + int(binary.BigEndian.Uint16(bundle))
			if int64(len(entries)) < size {
				entries = append(entries, bundle[2:end])
			}
			bundle = bundle[end:]
		}
		check(len(bundle) == 0, "bundle %d is too long", index)
	}
	return entries
}

func count(petition string, entries [][]byte) sums {
	var s sums
	inForce := make([]bool, len(entries))
	for index, entry := range entries {
		parts := leaf.FindSubmatch(entry)
		check(parts != nil && string(parts[1]) == petition, "event %d is none of this petition", index)
		kind := string(parts[3])
		if kind == "" {
			s.Signed++
			inForce[index] = true
			continue
		}
		check((kind == "invalidate") == (len(parts[5]) > 0), "event %d is none of this petition", index)
		reference, err := strconv.ParseInt(string(parts[4]), 10, 64)
		if err != nil || reference >= int64(index) || !inForce[reference] {
			continue
		}
		inForce[reference] = false
		if kind == "withdraw" {
			s.Withdrawn++
		} else {
			s.Invalidated++
		}
	}
	s.InForce = s.Signed - s.Withdrawn - s.Invalidated
	return s
}

func checkReceipt(path, petition string, tree tlog.Tree, entries [][]byte, authentic tlog.HashReader) {
	content, err := os.ReadFile(path)
	check(err == nil, "%v", err)
	var r receipt
	check(json.Unmarshal(content, &r) == nil && r.Petition == petition, "the receipt is none of this petition")
	var raw [3][]byte
	for i, each := range []string{r.Nonce, r.Tag, r.Commitment} {
		raw[i], err = base64.RawURLEncoding.DecodeString(each)
		check(err == nil && len(raw[i]) == 32, "the receipt is damaged")
	}
	commitment := sha256.Sum256(bytes.Join([][]byte{[]byte("petition-commit/v1\x00"), raw[0], raw[1]}, nil))
	check(bytes.Equal(commitment[:], raw[2]), "nonce and tag of the receipt do not give its commitment")
	entry := "petition-leaf/v1\npetition " + petition + "\nsign " + base64.StdEncoding.EncodeToString(commitment[:]) + "\n"
	check(r.EventIndex >= 0 && r.EventIndex < tree.N, "the log does not have event %d", r.EventIndex)
	proof, err := tlog.ProveRecord(tree.N, r.EventIndex, authentic)
	check(err == nil, "%v", err)
	err = tlog.CheckRecord(proof, tree.N, tree.Hash, r.EventIndex, tlog.RecordHash([]byte(entry)))
	check(err == nil, "event %d of the log is not the one of the receipt", r.EventIndex)
	say("event %d of the log is the one of the receipt", r.EventIndex)
}
