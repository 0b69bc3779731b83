#!/usr/bin/python3
"""Writes records of made-up news as JSON Lines: make_records.py COUNT [STORIES] [SEED]

Several outlets tell each story, over some days: they agree, raise a toll, and now and then one of
them says otherwise. Most records claim nothing. The same arguments give the same bytes.
"""

import datetime
import json
import random
import sys

PLACES = ["Iraq", "Syria", "Mali", "Niger", "Yemen", "Libya"]
OUTLETS = ["The Morning Post", "Evening Courier", "Harbour Radio", "The Ledger", "City Wire"]
FILLERS = [
    "Markets in the capital opened an hour late.",
    "Officials met behind closed doors for most of the day.",
    "The weather is expected to stay dry until the weekend.",
    "Traffic returned to the main bridge in the afternoon.",
    "Schools in the district will open again on Sunday.",
    "A spokeswoman declined to take questions.",
]


def toll(random_, story):
    dead = story["dead"] + random_.choice([0, 0, 0, 1, 2, -3])
    return f"At least {max(dead, 2)} people were killed in {story['place']}, officials said."


def withdrawal(random_, story):
    if random_.random() < 0.2:
        return f"Coalition forces remain in {story['place']}."
    return f"The coalition has withdrawn from {story['place']}."


def combat_role(random_, story):
    if random_.random() < 0.1:
        return f"The coalition goes on with its combat role in {story['place']}."
    return f"The coalition ended its combat role in {story['place']}."


def records(count, stories, seed):
    random_ = random.Random(seed)
    first = datetime.date(2021, 1, 1)
    told = [
        {
            "name": f"story-{number}",
            "place": random_.choice(PLACES),
            "day": first + datetime.timedelta(days=random_.randrange(365)),
            "dead": random_.randrange(3, 90),
            "tells": random_.choice([toll, toll, withdrawal, combat_role]),
        }
        for number in range(stories)
    ]
    for number in range(count):
        story = random_.choice(told)
        sentences = random_.sample(FILLERS, 3)
        if random_.random() < 0.15:
            sentences.insert(random_.randrange(4), story["tells"](random_, story))
        published = story["day"] + datetime.timedelta(days=random_.randrange(3))
        yield {
            "id": f"r{number}",
            "story": story["name"],
            "outlet": random_.choice(OUTLETS),
            "published": published.isoformat(),
            "language": "en",
            "text": " ".join(sentences),
        }


def main():
    numbers = [int(argument) for argument in sys.argv[1:]]
    if not 1 <= len(numbers) <= 3:
        sys.exit(__doc__)
    count = numbers[0]
    stories = numbers[1] if len(numbers) > 1 else max(1, count // 100)
    seed = numbers[2] if len(numbers) > 2 else 1
    for record in records(count, stories, seed):
        sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
