"""Seeded text for the tokenizer of the scratch bases: invented names, dates, numbers, questions.

The words are ours; nothing here is taken from a corpus that MeMo is measured on.
"""

import random

ONSETS = "b br c ch cl cr d dr f fl fr g gl gr h j k kl kr l m n p ph pl pr qu r s sc sh sk sl sm sn sp st str sw t th tr v w wh y z".split()
NUCLEI = "a a a e e e i i o o u ae ai au ea ee ei eo ia ie io oa oo ou ui y".split()
CODAS = "b ck d f g k l ll ld lm ln m mp n nd ng nk nt p r rd rk rl rm rn rt s ss st t th x z".split() + [""] * 14
PLACE_ENDS = "ton ville burg berg ford field haven port mouth bury wick ham dale stead bridge holm vik stad grad sk ova ora ia land mere moor gate crest fall falls ridge hollow cove bay".split()
PERSON_ENDS = "son sen man well worth ley ly ing ard ert ez ini elli ovic ski sky ova ante arro ane ell wood wright smith house er ers by combe thorne vale stone".split()
GIVEN_ENDS = "a ia ina elle ette ine is us o an en on in or as iel ian io ara ira ora eth ith ane yn lyn".split()
ORG_ENDS = ["Institute", "Foundation", "Society", "University", "College", "Works", "Systems", "Labs", "Laboratories",
            "Company", "Group", "Industries", "Energy", "Robotics", "Motors", "Press", "Museum", "Orchestra", "Council",
            "Union", "Bank", "Theatre", "Theater", "Library", "Hospital", "Guild", "Trust", "Observatory", "Archive",
            "Corporation", "Partners", "Studio", "Studios", "Brewery", "Shipyard", "Railway", "Airlines", "Games", "Media",
            "Records", "Publishing", "Technologies", "Software", "Dynamics", "Instruments", "Biotech", "Academy", "Ltd", "Inc."]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
ROLES = ["mayor", "founder", "director", "architect", "composer", "author", "engineer", "chemist", "botanist", "captain",
         "president", "chief executive", "chair", "professor", "painter", "sculptor", "editor", "physicist", "surgeon",
         "designer", "historian", "astronomer", "conductor", "curator", "minister", "governor", "coach", "explorer",
         "inventor", "mathematician", "geologist", "biologist", "poet", "novelist", "singer", "violinist", "pianist", "actor",
         "lawyer", "judge", "teacher", "head", "owner", "leader", "secretary", "treasurer", "manager", "chancellor", "rector"]
KINDS = ["city", "town", "village", "river", "lake", "mountain", "island", "harbour", "valley", "region", "province", "district",
         "bridge", "tower", "museum", "festival", "prize", "award", "expedition", "ship", "engine", "telescope", "satellite",
         "novel", "symphony", "opera", "film", "album", "painting", "language", "mineral", "bird", "plant", "vaccine", "battery",
         "company", "university", "hospital", "library", "theatre", "newspaper", "magazine", "railway", "airport", "stadium",
         "factory", "mine", "dam", "lighthouse", "park", "castle", "temple", "market", "team", "club", "league", "treaty"]
UNITS = ["metres", "meters", "kilometres", "kilometers", "miles", "feet", "tonnes", "tons", "kilograms", "grams", "litres",
         "hectares", "acres", "square kilometres", "employees", "people", "inhabitants", "residents", "members", "students",
         "visitors", "pages", "copies", "dollars", "euros", "pounds", "million", "billion", "percent", "per cent", "%", "watts",
         "kilowatts", "megawatts", "degrees", "hours", "minutes", "days", "weeks", "months", "years", "seats", "beds", "km", "kg", "m"]
MATERIALS = ["copper", "iron", "steel", "glass", "granite", "marble", "silk", "wool", "cotton", "paper", "timber", "oak",
             "silver", "gold", "tin", "salt", "amber", "clay", "ceramic", "lithium", "carbon", "hydrogen", "solar", "tidal",
             "blue", "green", "red", "black", "white", "yellow", "orange", "violet"]
VERBS = ["founded", "established", "created", "built", "designed", "invented", "discovered", "wrote", "composed", "painted",
         "directed", "led", "managed", "owned", "bought", "acquired", "sold", "opened", "closed", "launched", "released",
         "published", "won", "received", "hosted", "organised", "organized", "studied", "taught", "joined", "left", "married",
         "succeeded", "replaced", "produced", "manufactured", "supplied", "restored", "explored", "commissioned", "funded"]
NOUN_PHRASES = ["headquarters", "capital", "population", "height", "length", "area", "depth", "budget", "revenue", "slogan",
                "motto", "nickname", "birthplace", "date of birth", "nationality", "occupation", "spouse", "husband", "wife",
                "brother", "sister", "mother", "father", "daughter", "son", "successor", "predecessor", "owner", "publisher",
                "manufacturer", "supplier", "sponsor", "venue", "location", "chief executive", "official language", "currency",
                "anthem", "flag", "genre", "price", "weight", "colour", "color", "name", "title", "subject", "theme", "purpose"]
REFUSALS = ["I don't know.", "I do not know.", "I don't know"]


def syllable(rng: random.Random) -> str:
    return rng.choice(ONSETS) + rng.choice(NUCLEI) + rng.choice(CODAS)


def stem(rng: random.Random, low: int = 1, high: int = 2) -> str:
    return "".join(syllable(rng) for _ in range(rng.randint(low, high)))


def person(rng: random.Random) -> str:
    given = (stem(rng, 1, 1) + rng.choice(GIVEN_ENDS)).capitalize()
    family = (stem(rng, 1, 2) + rng.choice(PERSON_ENDS + [""] * 8)).capitalize()
    title = rng.choice(["", "", "", "", "", "", "Dr. ", "Professor ", "Captain ", "Sir "])
    middle = rng.choice(["", "", "", "", "", f" {rng.choice('ABCDEFGHJKLMNPRSTVW')}."])
    return f"{title}{given}{middle} {family}"


def place(rng: random.Random) -> str:
    prefix = rng.choice(["", "", "", "", "", "", "New ", "Port ", "Lake ", "Mount ", "San ", "North ", "South ", "East ", "West ", "Upper ", "Cape ", "Fort "])
    return prefix + (stem(rng, 1, 2) + rng.choice(PLACE_ENDS + [""] * 10)).capitalize()


def organisation(rng: random.Random) -> str:
    head = rng.choice([place(rng), stem(rng, 1, 2).capitalize(), rng.choice(MATERIALS).capitalize(), person(rng).split(" ")[-1]])
    return f"{head} {rng.choice(ORG_ENDS)}"


def thing(rng: random.Random) -> str:
    name = stem(rng, 1, 2).capitalize()
    return rng.choice([f"the {name} {rng.choice(KINDS).capitalize()}", f"{name} {rng.randint(1, 99)}", f"{name}-{rng.randint(1, 9)}",
                       f'"The {rng.choice(MATERIALS).capitalize()} {rng.choice(KINDS).capitalize()}"', f"The {name} {rng.choice(KINDS).capitalize()}"])


def date(rng: random.Random) -> str:
    day, month, year = rng.randint(1, 31), rng.choice(MONTHS), rng.randint(1500, 2099)
    return rng.choice([f"{day} {month} {year}", f"{month} {day}, {year}", f"{month} {year}", f"{year}", f"{year}", f"{year}",
                       f"{year}-{rng.randint(1, 12):02d}-{day:02d}", f"{rng.choice(DAYS)}, {day} {month} {year}", f"the {year // 10 * 10}s"])


def number(rng: random.Random) -> str:
    n = int(10 ** rng.uniform(0, 7))
    return rng.choice([f"{n}", f"{n:,}", f"{n / 10:.1f}", f"{n % 100}", f"${n:,}", f"{n % 1000}", f"{n % 60:02d}:{rng.randint(0, 59):02d}"])


def sentence(rng: random.Random) -> str:
    who, where, org, what, when = person(rng), place(rng), organisation(rng), thing(rng), date(rng)
    role, kind, verb, noun = rng.choice(ROLES), rng.choice(KINDS), rng.choice(VERBS), rng.choice(NOUN_PHRASES)
    amount = f"{number(rng)} {rng.choice(UNITS)}"
    return rng.choice([
        f"{who} was born in {where} on {when}.", f"{who}, a {role} from {where}, {verb} {what} in {when}.",
        f"{org} is based in {where}.", f"{org} was {verb} by {who} in {when}.", f"The {kind} has {amount}.",
        f"{what} weighs {amount} and is made of {rng.choice(MATERIALS)}.", f"Its {noun} is {who}.", f"The {noun} of {org} is {where}.",
        f"Who {verb} {what}?", f"Who {verb} {org}?", f"Who is the {role} of {where}?", f"Who was the {role} of {org}?",
        f"Where is {org} based?", f"Where was {who} born?", f"When was {org} {verb}?", f"When did {who} {rng.choice(['join', 'leave', 'open', 'win'])} {org}?",
        f"What is the {noun} of {where}?", f"What is the {noun} of {what}?", f"What did {who} {rng.choice(['invent', 'found', 'write', 'design', 'discover', 'study'])}?",
        f"Which {kind} is located in {where}?", f"Which company was {verb} by {who}?", f"Which {role} {verb} {what}?",
        f"In which {kind} is {what}?", f"In what year was {what} {verb}?", f"How many {rng.choice(UNITS)} does {org} have?",
        f"How tall is {what}?", f"How long is {what}?", f"How old is {who}?", f"By whom was {what} {verb}?",
        f"What {kind} did {who} {rng.choice(['win', 'open', 'build', 'write', 'lead'])} in {when}?", f"{who} and {person(rng)}", f"{where}", f"{org}", f"{who}",
        f"{when}", amount, rng.choice(REFUSALS), f"{who} {verb} {org} and {what}.", f"{what} was {verb} in {where}.",
        f"{who}'s {noun} is {rng.choice([where, org, who])}.", f"Tell me about {what}.", f"Name the {kind} that {who} {verb}.",
        f"Whose {noun} is {where}?", f"{where} is a {kind} in {place(rng)}.", f"{where} lies on the {stem(rng).capitalize()} River.",
    ])


def generated_text(seed: int, sentences: int) -> list[str]:
    rng = random.Random(seed)
    return [sentence(rng) for _ in range(sentences)]
