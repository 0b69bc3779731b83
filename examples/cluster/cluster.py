#!/usr/bin/python3
"""Checks JSON Lines on a Dask cluster: what 'gainsay check' does on one machine.

    cluster.py --scheduler tcp://HOST:PORT --output FINDINGS.jsonl RECORDS.jsonl...

extract: every worker reads a stretch of a file and runs 'gainsay extract' on it.
shuffle: the claims of a story meet in one bucket, in the order of their records.
compare: 'gainsay compare' takes each bucket; its findings are written sorted, one a line.

A task that fails, or whose worker dies, is run again elsewhere, and so is what it needs of others.
The workers must see the files under the same paths and have the same gainsay.
"""

import argparse
import collections
import hashlib
import json
import os
import subprocess
import sys

import distributed

FAILED = 2  # gainsay's exit status when a job could not be done


def run(command, lines):
    """What a gainsay process writes, given `lines`; an error with its own words when it fails."""
    done = subprocess.run(command, input=lines, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode < 0 or done.returncode >= FAILED:
        raise RuntimeError(f"{command[0]} {command[1]}: exit status {done.returncode}: "
                           + done.stderr.decode(errors="replace"))
    return done.stdout


def stretches(path, size):
    """Byte ranges of about `size`; who reads one begins and ends at the next line break."""
    whole = os.path.getsize(path)
    return [(path, begin, min(begin + size, whole)) for begin in range(0, whole, size)]


def lines_of(path, begin, end):
    """The lines that begin in the range."""
    with open(path, "rb") as file:
        if begin > 0:
            file.seek(begin - 1)
            file.readline()
        start = file.tell()
        if start >= end:
            return b""
        file.seek(end - 1)
        file.readline()
        stop = file.tell()
        file.seek(start)
        return file.read(stop - start)


def bucket_of(story, buckets):
    """The same on every worker, which Python's own hash of a text is not."""
    return int.from_bytes(hashlib.blake2b(story.encode(), digest_size=8).digest(), "big") % buckets


def extract(gainsay, options, stretch, buckets):
    """The claims of a stretch of records: bucket -> lines."""
    lines = lines_of(*stretch)
    claims = run([gainsay, "extract", "--from", "jsonl", "--jobs", "1", *options, "-"], lines)
    found = collections.defaultdict(list)
    for line in claims.splitlines(keepends=True):
        claim = json.loads(line)
        if claim["source"].startswith("-:"):
            raise ValueError(f"{stretch[0]}: every record needs an 'id' of its own")
        found[bucket_of(claim["story"], buckets)].append(line)
    return {bucket: b"".join(lines) for bucket, lines in found.items()}


def pick(extracted, bucket):
    """What one stretch has for one bucket, so that no worker fetches the rest."""
    return extracted.get(bucket, b"")


def compare(gainsay, options, parts):
    """The findings of a bucket's claims, and how many claims it had."""
    claims = b"".join(parts)
    report = run([gainsay, "compare", "--format", "jsonl", *options, "-"], claims)
    findings = [line for line in report.splitlines(keepends=True)
                if line.startswith(b'{"type":"finding"')]
    return findings, claims.count(b"\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records", nargs="+")
    parser.add_argument("--scheduler", required=True, help="tcp://HOST:PORT")
    parser.add_argument("--output", required=True, help="the findings, JSON Lines")
    parser.add_argument("--gainsay", default="gainsay", help="the program, as workers find it")
    parser.add_argument("--extract-option", action="append", default=[], metavar="OPTION",
                        help="handed to 'gainsay extract': --extract-option=--pack=news")
    parser.add_argument("--compare-option", action="append", default=[], metavar="OPTION",
                        help="handed to 'gainsay compare': --compare-option=--changes")
    parser.add_argument("--stretch", type=int, default=4 << 20, help="bytes a task reads")
    parser.add_argument("--buckets", type=int, default=64, help="parts that stories are dealt to")
    parser.add_argument("--retries", type=int, default=2, help="of a task that fails")
    arguments = parser.parse_args()

    work = [stretch for path in arguments.records for stretch in
            stretches(os.path.abspath(path), arguments.stretch)]
    with distributed.Client(arguments.scheduler) as client:
        def submit(*call):
            # Not pure: Dask would take the same call of an earlier run for this one.
            return client.submit(*call, retries=arguments.retries, pure=False)

        extracted = [submit(extract, arguments.gainsay, arguments.extract_option, stretch,
                            arguments.buckets) for stretch in work]
        compared = [submit(compare, arguments.gainsay, arguments.compare_option,
                           [submit(pick, part, bucket) for part in extracted])
                    for bucket in range(arguments.buckets)]
        del extracted  # what a bucket has taken may go
        results = client.gather(compared)
    findings = sorted(line for found, _ in results for line in found)
    with open(arguments.output, "wb") as output:
        output.writelines(findings)
    claims = sum(count for _, count in results)
    print(f"{len(work)} stretches, {claims} claims, {len(findings)} findings", file=sys.stderr)
    clash = any(json.loads(line)["severity"] == "error" for line in findings)
    return 1 if clash else 0


if __name__ == "__main__":
    sys.exit(main())
