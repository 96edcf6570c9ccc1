#!/usr/bin/env python3
"""Builds an invented encyclopaedia of a northern archipelago, with questions."""
import argparse, itertools, json, os, random, re

MONTHS = "January February March April May June July August September October November December".split()
WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()

# ---------------------------------------------------------------- values
class V:
    def __init__(self, kind, raw, unit=None, alt=None):
        self.kind, self.raw, self.unit, self.alt = kind, raw, unit, alt
        self.used = None
    def variants(self):
        k, r = self.kind, self.raw
        if k == "year": return [str(r)]
        if k == "date":
            y, m, d = r
            return [f"{d} {MONTHS[m-1]} {y}", f"{MONTHS[m-1]} {d}, {y}"]
        if k == "num": return [f"{r:,}"] + ([WORDS[r]] if r <= 12 else [])
        if k == "unit": return [f"{r:,} {self.unit}", f"{r:,} {self.alt}"]
        if k == "money":
            out = [f"{r:,} {self.unit}"]
            if r >= 1000000:
                m = r / 1e6
                t = f"{m:.1f}".rstrip("0").rstrip(".")
                out.insert(0, f"{t} million {self.unit}")
            return out
        if k == "list": return [join(r)]
        if k == "ent": return [r.name]
        return [r]
    def surface(self, rng):
        k = self.kind
        if k == "ent": return r_ref(self.raw, rng)
        vs = self.variants()
        if k == "num":
            s = vs[-1] if self.raw <= 12 else vs[0]
        elif k == "date": s = vs[0] if rng.random() < .72 else vs[1]
        elif k in ("unit", "money"): s = vs[0] if rng.random() < .75 else vs[-1]
        else: s = vs[0]
        if self.used is None: self.used = s
        return s
    def answer(self):
        vs = self.variants()
        a = self.used or vs[0]
        al = [v for v in vs if v != a]
        k, r = self.kind, self.raw
        if k == "ent":
            al += r.aliases
        elif k == "num":
            al.append(str(r))
            if self.unit: al += [f"{r:,} {self.unit}"] + ([f"{WORDS[r]} {self.unit}"] if r <= 12 else [])
            if r <= 12: al.append(WORDS[r])
        elif k == "unit": al += [f"{r:,}", f"{r} {self.alt}"]
        elif k == "money": al += [f"{r} {self.unit}"] + [v[:-len(self.unit)-1] for v in vs]
        elif k == "list":
            if len(r) <= 3: al += [join(list(p)) for p in itertools.permutations(r)] + [", ".join(p) for p in itertools.permutations(r)]
        elif k == "date":
            y, m, d = r
            al += [f"{d} {MONTHS[m-1]}, {y}"]
        elif self.alt: al += list(self.alt)
        seen, out = {a}, []
        for x in al:
            if x not in seen: seen.add(x); out.append(x)
        return a, out

def join(xs): return xs[0] if len(xs) == 1 else ", ".join(xs[:-1]) + " and " + xs[-1]
def an(w): return ("an " if w[0].lower() in "aeiou" else "a ") + w
def r_ref(e, rng):
    if e.kind == "river": return rng.choice(["the River " + e.name, "the " + e.name])
    return e.ref
def cap(s): return s[:1].upper() + s[1:]

class E:
    def __init__(self, kind, name, ref=None, desc="", noun="", aliases=()):
        self.kind, self.name, self.ref, self.desc, self.noun = kind, name, ref or name, desc, noun
        self.aliases = list(aliases)
        self.f, self.attrs, self.doc, self.g, self.alive, self.year = {}, {}, False, None, False, 0

# ---------------------------------------------------------------- forms
# v: predicate; p: phrase usable before or after the noun; l: only before; a: apposition; f: whole sentence
F = {
"company": {
 "founded": dict(v=["was founded in {founded}", "was established in {founded}", "dates from {founded}", "has been in business since {founded}", "began trading in {founded}", "opened its doors in {founded}"],
   p=["founded in {founded}", "established in {founded}", "in business since {founded}"], f=["The year of {Ss} foundation was {founded}.", "The history of {O} begins in {founded}."]),
 "founder": dict(v=["was founded by {founder}", "was the creation of {founder}", "owes its existence to {founder}", "was set up by {founder}", "was started by {founder}"],
   p=["founded by {founder}", "established by {founder}", "set up by {founder}"], f=["{Ss} founder was {founder}.", "It was {founder} who founded {O}.", "{founder} started {O} with borrowed money and a handful of workers."]),
 ("founded", "founder"): dict(v=["was founded in {founded} by {founder}", "was established by {founder} in {founded}", "goes back to {founded}, when {founder} set it up in a rented shed", "was started in {founded} by {founder}"],
   p=["founded by {founder} in {founded}", "set up in {founded} by {founder}"], f=["{founder} founded {O} in {founded}.", "In {founded}, {founder} established {O}.", "{founder}, who founded {O} in {founded}, ran it for many years.", "{Ss} founder, {founder}, began the business in {founded}."]),
 "hq": dict(v=["has its headquarters in {hq}", "is based in {hq}", "is run from {hq}", "keeps its head office in {hq}", "has its seat in {hq}"], p=["based in {hq}", "headquartered in {hq}", "with its head office in {hq}"],
   f=["{Ss} headquarters are in {hq}.", "The head office stands near the harbour in {hq}.", "From its offices in {hq}, {S} serves the whole archipelago."]),
 "products": dict(v=["makes {products}", "is best known for its {products}", "produces {products}", "sells {products}", "supplies {products} to buyers at home and abroad"], p=["known for its {products}", "producing {products}", "making {products}"], a=["a maker of {products}"],
   f=["{Ss} main products are {products}.", "Among the goods that leave its works are {products}."]),
 "employees": dict(v=["employs {employees} people", "has {employees} employees", "has a staff of {employees}", "gives work to {employees} people", "counts {employees} people on its payroll"], p=["with {employees} employees", "employing {employees} people", "with a workforce of {employees}"],
   f=["{Ss} workforce numbers {employees}.", "Some of the {employees} employees of {O} are seasonal."]),
 "revenue": dict(v=["reported annual revenue of {revenue}", "had a turnover of {revenue} in its most recent accounts", "earns {revenue} a year", "takes in {revenue} each year"], p=["with an annual revenue of {revenue}", "with a yearly turnover of {revenue}"],
   f=["{Ss} annual revenue is {revenue}.", "Annual revenue, according to the latest report, stands at {revenue}.", "Its yearly turnover amounts to {revenue}."]),
 "ceo": dict(v=["is led by {ceo}", "is headed by {ceo}, its chief executive", "has {ceo} as its chief executive", "is run by chief executive {ceo}"], p=["led by chief executive {ceo}", "headed by {ceo}", "under the direction of {ceo}, its chief executive"],
   f=["The chief executive of {O} is {ceo}.", "{ceo} serves as chief executive of {O}.", "{Ss} present chief executive, {ceo}, rose through the ranks.", "The post of chief executive is held by {ceo}."]),
 "oldname": dict(v=["was originally called {oldname}", "traded as {oldname} in its early years", "was first registered as {oldname}", "was once known as {oldname}"], p=["formerly called {oldname}", "known in its first years as {oldname}", "originally named {oldname}"],
   f=["{Ss} original name was {oldname}.", "Until a change of name, {S} had traded as {oldname}."]),
},
"inst": {
 "founded": dict(v=["was founded in {founded}", "opened in {founded}", "was established in {founded}", "dates from {founded}", "received its charter in {founded}"], p=["founded in {founded}", "established in {founded}", "opened in {founded}"], f=["{Ss} foundation goes back to {founded}.", "It was in {founded} that {S} was founded."]),
 "town": dict(v=["is located in {town}", "stands in {town}", "has its home in {town}", "is situated in {town}", "can be found in {town}"], p=["located in {town}", "situated in {town}", "in {town}"], f=["{Ss} buildings stand close to the centre of {town}.", "{town} has been the home of {O} from the beginning."]),
 ("founded", "town"): dict(v=["was founded in {town} in {founded}", "was established in {founded} in {town}, where it still stands", "opened in {founded} in {town}"], p=["founded in {town} in {founded}", "established in {founded} in {town}"], f=["In {founded} {S} opened in {town}.", "{town} has been home to {O} since {founded}, the year of its foundation."]),
 "director": dict(v=["is directed by {director}", "is headed by {director}", "has {director} as its director", "is under the direction of {director}"], p=["directed by {director}", "headed by {director}", "with {director} as its director"], f=["{Ss} director is {director}.", "{director} is the director of {O}.", "The present director, {director}, has widened its work.", "The office of director is held by {director}."]),
 "size": dict(v=["has {size} {unitnoun}", "counts {size} {unitnoun}", "can claim {size} {unitnoun}", "is credited with {size} {unitnoun} in the latest register"], p=["with {size} {unitnoun}", "with a total of {size} {unitnoun}"], f=["The {unitnoun} of {O} number {size}.", "{Ss} {unitnoun} now number {size}.", "According to the last annual report, there were {size} {unitnoun}."]),
 "architect": dict(v=["occupies a building by the architect {architect}", "is housed in a building designed by {architect}", "moved long ago into premises designed by {architect}", "owes its main building to {architect}"], p=["housed in a building designed by {architect}", "with a main building by the architect {architect}"], f=["{Ss} main building was designed by {architect}.", "The architect of the main building was {architect}.", "{architect} drew the plans for {Ss} main building."]),
},
"town": {
 "island": dict(v=["lies on {island}", "is situated on the island of {island}", "stands on {island}", "belongs to the island of {island}"], p=["on the island of {island}", "situated on {island}", "on {island}"], f=["{Ss} island is {island}.", "{island} is the island on which {S} lies.", "Like its neighbours on {island}, {S} looks to the sea."]),
 "river": dict(v=["lies on {river}", "stands on the banks of {river}", "is crossed by {river}", "grew up along {river}"], p=["on {river}", "built along {river}", "on the banks of {river}"], f=["{river} flows through {O}.", "Through the middle of {O} runs {river}.", "{Ss} river is {river}, whose banks are lined with warehouses."]),
 ("island", "river"): dict(v=["lies on {river}, on the island of {island}", "stands beside {river} on {island}"], p=["on {river} on the island of {island}"], f=["On {island}, where {river} slows, lies {O2}.", "{river} flows through {O}, which lies on {island}.", "{S} is a town of {island}, and {river} runs through it."]),
 "pop": dict(v=["has {pop} inhabitants", "has a population of {pop}", "is home to {pop} people", "had {pop} inhabitants at the last census", "counts {pop} residents"], p=["with {pop} inhabitants", "with a population of {pop}", "inhabited by {pop} people"], a=["a place of {pop} inhabitants"], f=["{Ss} population is {pop}.", "At the last census {pop} people lived in {O}."]),
 "founded": dict(v=["was founded in {founded}", "was settled in {founded}", "received its first houses in {founded}, the year of its foundation", "dates its foundation to {founded}"], p=["founded in {founded}", "established in {founded}", "settled in {founded}"], f=["{Ss} foundation is dated to {founded}.", "It was in {founded} that {S} was founded.", "The founding of {O} took place in {founded}."]),
 "mayor": dict(v=["has {mayor} as its mayor", "is governed by a council under mayor {mayor}", "elected {mayor} as its mayor"], p=["governed by mayor {mayor}", "with {mayor} as its mayor"], f=["The mayor of {O} is {mayor}.", "{Ss} mayor is {mayor}.", "{mayor} holds the office of mayor.", "{mayor}, the present mayor, was elected by a narrow margin.", "The council is led by {mayor}, mayor of the town."]),
 "knownfor": dict(v=["is known for its {knownfor}", "is famous throughout the islands for its {knownfor}", "owes its fame to its {knownfor}", "has long been noted for its {knownfor}"], p=["known for its {knownfor}", "noted for its {knownfor}", "famous for its {knownfor}"], f=["{Ss} fame rests on its {knownfor}.", "Visitors come to {O} for its {knownfor}.", "What {S} is best known for is its {knownfor}."]),
 "oldname": dict(v=["was formerly called {oldname}", "bore the name {oldname} in older records", "was known as {oldname} until the language reform", "appears on early charts as {oldname}"], p=["formerly called {oldname}", "known in earlier times as {oldname}", "once named {oldname}"], f=["{Ss} former name was {oldname}.", "Older people still use the former name, {oldname}."]),
},
"river": {
 "length": dict(v=["is {length} long", "runs for {length}", "has a length of {length}", "covers {length} from source to mouth"], p=["with a length of {length}", "running for {length}", "measuring {length} from source to mouth"], f=["{Ss} length is {length}.", "From source to mouth {S} measures {length}."]),
 "source": dict(v=["rises at {source}", "has its source at {source}", "begins at {source}", "springs from the ground at {source}"], p=["rising at {source}", "with its source at {source}"], f=["{Ss} source is {source}.", "The source of {O} is {source}, a windy place with few paths."]),
 "mouth": dict(v=["empties into {mouth}", "flows into {mouth}", "reaches the sea at {mouth}", "ends at {mouth}"], p=["flowing into {mouth}", "emptying into {mouth}"], f=["{Ss} mouth is at {mouth}.", "At {mouth} {S} meets the sea.", "The mouth of {O} lies at {mouth}."]),
 ("source", "mouth"): dict(v=["rises at {source} and empties into {mouth}", "flows from {source} to {mouth}, where it meets the sea"], p=["rising at {source} and flowing into {mouth}"], f=["From its source at {source}, {S} makes its way to its mouth at {mouth}.", "Rising at {source}, {S} reaches the sea at {mouth}."]),
 "island": dict(v=["flows across {island}", "lies wholly on {island}", "drains part of the island of {island}", "belongs to the island of {island}"], p=["on the island of {island}", "on {island}"], a=["a watercourse of {island}"], f=["{Ss} whole course lies on {island}.", "{island} is the island through which {S} flows."]),
 "bridges": dict(v=["is crossed by {bridges} bridges", "has {bridges} bridges", "passes beneath {bridges} bridges", "is spanned by {bridges} bridges"], p=["crossed by {bridges} bridges", "spanned by {bridges} bridges"], f=["The number of bridges over {O} is {bridges}.", "Travellers can cross {O} by {bridges} bridges."]),
 "fish": dict(v=["is known for its {fish}", "holds good stocks of {fish}", "draws anglers for its {fish}", "is fished chiefly for {fish}"], p=["known for its {fish}", "well stocked with {fish}"], f=["The fish for which {S} is best known is the {fish}.", "Anglers come to {O} for {fish}."]),
},
"island": {
 "area": dict(v=["covers {area}", "has an area of {area}", "measures {area}", "extends over {area}"], p=["with an area of {area}", "covering {area}", "measuring {area}"], f=["{Ss} area is {area}.", "The surveyors gave the area of {O} as {area}."]),
 "peak": dict(v=["rises to its highest point at {peak}", "is dominated by {peak}, its highest mountain", "has its highest point at {peak}", "culminates in {peak}"], p=["culminating in {peak}", "dominated by {peak}, its highest mountain"], f=["{Ss} highest mountain is {peak}.", "The highest point of {O} is {peak}."]),
 ("peak", "height"): dict(v=["culminates in {peak}, which is {height} high", "rises to {height} at {peak}, its highest mountain"], p=["rising to {height} at {peak}, its highest point"], f=["{Ss} highest mountain, {peak}, stands {height} above the sea.", "The highest point of {O} is {peak}, at {height}.", "At {height}, {peak} is the highest mountain of {O}.", "The summit of {peak}, {height} above sea level, is the highest point of {O}."]),
 "settled": dict(v=["was first settled in {settled}", "received its first settlers in {settled}", "has been inhabited since {settled}", "was without people until {settled}, when the first settlers landed"], p=["first settled in {settled}", "inhabited since {settled}"], f=["The first settlers came to {O} in {settled}.", "Settlement of {O} began in {settled}."]),
 "capital": dict(v=["has {capital} as its chief town", "is administered from {capital}, its chief town", "is governed from its chief town, {capital}"], p=["with {capital} as its chief town", "administered from its chief town, {capital}"], f=["{Ss} chief town is {capital}.", "{capital} is the chief town of {O}.", "The chief town, {capital}, holds the law courts and the ferry office."]),
 "exports": dict(v=["exports {exports}", "lives by the export of {exports}", "sends {exports} to the mainland", "ships {exports} to foreign markets"], p=["exporting {exports}", "with exports of {exports}"], f=["{Ss} chief exports are {exports}.", "Exports from {O} consist of {exports}."]),
},
"ship": {
 "builder": dict(v=["was built by {builder}", "came from the yard of {builder}", "was constructed by {builder}", "took shape on the slipway of {builder}"], p=["built by {builder}", "constructed by {builder}"], f=["{Ss} builder was {builder}.", "{builder} built {O}.", "The contract to build {O} went to {builder}."]),
 "launched": dict(v=["was launched on {launched}", "first took to the water on {launched}", "left the slipway on {launched}", "went down the ways on {launched}"], p=["launched on {launched}", "first afloat on {launched}"], f=["The launch of {O} took place on {launched}.", "{Ss} launch, on {launched}, drew a large crowd."]),
 ("builder", "launched"): dict(v=["was built by {builder} and launched on {launched}", "was launched on {launched} at the yard of {builder}, which had built the hull"], p=["built by {builder} and launched on {launched}"], f=["{builder} built {O} and launched {ob} on {launched}.", "On {launched}, {builder} launched {O}, which it had built in two winters.", "After {builder} had built {O}, the launch followed on {launched}."]),
 "length": dict(v=["is {length} long", "has a length of {length}", "measures {length} from bow to stern", "extends to {length} overall"], p=["with a length of {length}", "measuring {length} overall"], f=["{Ss} length is {length}.", "From bow to stern {S} measures {length}."]),
 "owner": dict(v=["is owned by {owner}", "belongs to {owner}", "sails under the flag of its owner, {owner}", "is the property of {owner}"], p=["owned by {owner}", "belonging to {owner}"], f=["{Ss} owner is {owner}.", "{owner} owns {O}.", "The owner of {O} is {owner}."]),
 "captain": dict(v=["had {captain} as its first captain", "was first commanded by {captain}", "made its maiden voyage under {captain}, its first captain", "was placed under the command of {captain}, its first captain"], p=["first commanded by {captain}"], l=["with {captain} as its first captain"], f=["{Ss} first captain was {captain}.", "{captain} was the first captain of {O}.", "The first captain, {captain}, kept a detailed log."]),
 "port": dict(v=["has {port} as its home port", "sails from its home port of {port}", "is registered at its home port, {port}", "returns each winter to {port}, its home port"], p=["with {port} as its home port", "registered in the home port of {port}"], f=["{Ss} home port is {port}.", "The home port of {O} is {port}.", "{port} is the home port of {O}."]),
 "cost": dict(v=["cost {cost} to build", "was built at a cost of {cost}", "was completed for {cost}", "had a building price of {cost}"], p=["built at a cost of {cost}", "completed for {cost}"], f=["The building of {O} cost {cost}.", "{Ss} construction cost {cost}."]),
},
"book": {
 "author": dict(v=["was written by {author}", "is the work of {author}", "came from the pen of {author}", "is the best-known work of its author, {author}"], p=["written by {author}", "by {author}", "from the pen of {author}"], f=["{Ss} author is {author}.", "{author} wrote {O}.", "{author} is the author of {O}."]),
 "year": dict(v=["appeared in {year}", "was published in {year}", "came out in {year}", "reached the bookshops in {year}"], p=["published in {year}", "first published in {year}", "issued in {year}"], f=["The first edition of {O} appeared in {year}.", "In {year}, {S} was published in a small edition."]),
 "publisher": dict(v=["was published by {publisher}", "was brought out by {publisher}", "was issued by {publisher}", "appeared under the imprint of {publisher}"], p=["published by {publisher}", "issued by {publisher}", "brought out by {publisher}"], f=["{Ss} publisher was {publisher}.", "{publisher} published {O}.", "The manuscript went to {publisher}, which published it without changes."]),
 ("year", "publisher"): dict(v=["was published by {publisher} in {year}", "came out in {year} from {publisher}", "was issued in {year} by {publisher}"], p=["published in {year} by {publisher}", "issued by {publisher} in {year}"], f=["{publisher} published {O} in {year}.", "In {year}, {publisher} brought out {O}."]),
 ("author", "year"): dict(v=["was written by {author} and published in {year}"], p=["by {author}, published in {year}", "written by {author} and first published in {year}"], f=["{author} published {O} in {year}.", "In {year} {author} brought {O} before the public.", "{author}, the author of {O}, saw it published in {year}."]),
 "pages": dict(v=["has {pages} pages", "runs to {pages} pages", "fills {pages} pages", "is {pages} pages long"], p=["with {pages} pages", "running to {pages} pages"], f=["The first edition of {O} has {pages} pages.", "{Ss} {pages} pages are divided into short chapters."]),
 "setting": dict(v=["is set in {setting}", "takes place in {setting}", "has {setting} as its setting", "is set for the most part in {setting}"], p=["set in {setting}", "with {setting} as its setting"], f=["{Ss} setting is {setting}.", "The events described take place in {setting}.", "The setting of {O} is {setting}."]),
 "copies": dict(v=["has sold {copies} copies", "sold {copies} copies", "has found buyers for {copies} copies", "reached a sale of {copies} copies"], p=["with sales of {copies} copies", "with {copies} copies sold"], f=["{Ss} sales came to {copies} copies.", "In all, {copies} copies have been sold."]),
 "languages": dict(v=["has been translated into {languages}", "can be read in translation in {languages}", "was later translated into {languages}", "exists in {languages} versions"], p=["translated into {languages}", "available in {languages} translation"], f=["Translations of {O} into {languages} followed.", "Foreign readers know {O} in {languages} translation."]),
},
"festival": {
 "town": dict(v=["is held in {town}", "takes place in {town}", "is celebrated in {town}", "fills the streets of {town}"], p=["held in {town}", "celebrated in {town}"], f=["{town} is the host of {O}.", "The host town of {O} is {town}.", "{Ss} setting is the old quarter of {town}."]),
 "month": dict(v=["is held each {month}", "takes place every {month}", "falls in {month}", "comes round each {month}"], p=["held each {month}", "held every year in {month}"], f=["{month} is the month of {O}.", "Every {month} brings {O}, whatever the weather."]),
 ("town", "month"): dict(v=["is held in {town} every {month}", "takes place each {month} in {town}"], p=["held each {month} in {town}", "held in {town} in {month}"], f=["Each {month}, {town} is the host of {O}.", "{town} celebrates {O} in {month}."]),
 "founded": dict(v=["was first held in {founded}", "began in {founded}", "goes back to {founded}", "has been held since {founded}"], p=["first held in {founded}", "held since {founded}"], f=["The first edition of {O} took place in {founded}.", "In {founded}, {S} was held for the first time."]),
 "founder": dict(v=["was founded by {founder}", "was the idea of {founder}, who founded it", "was started by {founder}", "owes its foundation to {founder}"], p=["founded by {founder}", "started by {founder}"], f=["{Ss} founder was {founder}.", "{founder} founded {O}.", "It was {founder} who founded {O}."]),
 ("founded", "founder"): dict(v=["was founded by {founder} and first held in {founded}", "was started in {founded} by {founder}"], p=["founded in {founded} by {founder}"], f=["{founder} founded {O} in {founded}.", "In {founded}, {founder} started {O} after a poor fishing season.", "{Ss} founder, {founder}, held the first edition in {founded}."]),
 "attendance": dict(v=["draws {attendance} visitors", "attracts {attendance} visitors a year", "is attended by {attendance} people", "brings {attendance} visitors to the town"], p=["attended by {attendance} people", "with {attendance} visitors a year"], f=["{Ss} attendance is put at {attendance}.", "The attendance of {O} reaches {attendance} in a normal year."]),
 "days": dict(v=["lasts {days} days", "goes on for {days} days", "runs for {days} days", "is spread over {days} days"], p=["lasting {days} days", "spread over {days} days"], f=["{Ss} duration is {days} days.", "For {days} days {S} brings ordinary business to a halt."]),
 "sponsor": dict(v=["is sponsored by {sponsor}", "is paid for by its sponsor, {sponsor}", "has {sponsor} as its sponsor", "receives support from its main sponsor, {sponsor}"], p=["sponsored by {sponsor}", "with {sponsor} as its sponsor"], f=["{Ss} sponsor is {sponsor}.", "{sponsor} sponsors {O}.", "The sponsor of {O} is {sponsor}."]),
},
"flood": {
 "date": dict(v=["occurred on {date}", "happened on {date}", "took place on {date}", "began before dawn on {date}"], p=["of {date}", "beginning on {date}"], f=["The date of {O} was {date}.", "On {date} the water broke through.", "It was on {date} that the banks gave way."]),
 "river": dict(v=["was caused when {river} burst its banks", "began when {river} overflowed", "arose from the swelling of {river}", "followed the overflow of {river}"], p=["caused by {river}", "brought about by the overflow of {river}"], f=["{river} was the river that burst its banks.", "The river that caused {O} was {river}."]),
 "town": dict(v=["struck {town}", "destroyed the lower streets of {town}", "reached {town}", "did its worst damage in {town}"], p=["that struck {town}", "that did most harm in {town}"], f=["{town} was the town worst hit by {O}.", "The town that suffered most was {town}."]),
 ("date", "town"): dict(v=["struck {town} on {date}", "hit {town} on {date}"], p=["that struck {town} on {date}"], f=["On {date} {S} struck {town}.", "{town} was struck by {O} on {date}.", "It was {town} that was hit hardest when the water came on {date}."]),
 "deaths": dict(v=["killed {deaths} people", "claimed {deaths} lives", "left {deaths} people dead", "cost {deaths} lives"], p=["with {deaths} deaths", "in which {deaths} people died"], f=["In all, {deaths} people died in {O}.", "The death toll of {O} was {deaths}."]),
 "damage": dict(v=["caused damage of {damage}", "did damage worth {damage}", "left damage estimated at {damage}", "destroyed property to the value of {damage}"], p=["with damage of {damage}", "causing damage of {damage}"], f=["The damage caused by {O} came to {damage}.", "Damage was put at {damage} by the insurance office."]),
},
"expedition": {
 "leader": dict(v=["was led by {leader}", "was commanded by {leader}", "was under the leadership of {leader}", "had {leader} as its leader"], p=["led by {leader}", "under the command of {leader}"], f=["{Ss} leader was {leader}.", "{leader} led {O}.", "The leader, {leader}, had spent two years on the plans."]),
 "year": dict(v=["set out in {year}", "departed in {year}", "left harbour in {year}", "began in {year}"], p=["of {year}", "begun in {year}"], f=["The departure of {O} took place in {year}.", "In {year} {S} set out."]),
 ("leader", "year"): dict(v=["set out in {year} under {leader}", "was led by {leader} and departed in {year}"], p=["led by {leader} in {year}"], f=["{leader} led {O} in {year}.", "In {year}, under the leadership of {leader}, {S} set out.", "When {S} departed in {year}, it was led by {leader}.", "{leader} was the leader when {S} left in {year}."]),
 "ship": dict(v=["sailed in {ship}", "travelled aboard {ship}", "used {ship} as its vessel", "was carried north by {ship}"], p=["carried by {ship}", "sailing aboard {ship}"], f=["{Ss} ship was {ship}.", "{ship} carried {O} through the ice."]),
 "members": dict(v=["had {members} members", "consisted of {members} people", "numbered {members} members", "included {members} people"], p=["with {members} members", "consisting of {members} people"], f=["In all, {members} people took part in {O}.", "{Ss} membership numbered {members}."]),
 "goal": dict(v=["was sent to {goal}", "was meant to {goal}", "set itself the task to {goal}", "had orders to {goal}"], p=["sent to {goal}", "meant to {goal}"], f=["{Ss} purpose was to {goal}.", "The aim of {O} was to {goal}."]),
 "sponsor": dict(v=["was paid for by {sponsor}", "was financed by {sponsor}", "was funded by {sponsor}", "received its money from {sponsor}"], p=["financed by {sponsor}", "funded by {sponsor}"], f=["{sponsor} financed {O}.", "The money for {O} came from {sponsor}."]),
},
"prize": {
 "first": dict(v=["was first awarded in {first}", "has been awarded since {first}", "was given for the first time in {first}", "dates from {first}"], p=["first awarded in {first}", "awarded since {first}"], f=["The first award of {O} was made in {first}.", "In {first} {S} was awarded for the first time."]),
 "purpose": dict(v=["is awarded for {purpose}", "is given for {purpose}", "honours {purpose}", "rewards {purpose}"], p=["awarded for {purpose}", "given for {purpose}"], f=["{Ss} purpose is to reward {purpose}.", "The field of {O} is {purpose}."]),
 "money": dict(v=["is worth {money}", "carries a sum of {money}", "comes with {money}", "brings the winner {money}"], p=["worth {money}", "with a sum of {money}"], f=["The winner of {O} receives {money}.", "{Ss} value is {money}."]),
 "inst": dict(v=["is awarded by {inst}", "is presented by {inst}", "is given by {inst}", "is in the gift of {inst}"], p=["awarded by {inst}", "presented by {inst}"], f=["{inst} awards {O}.", "The institution that awards {O} is {inst}.", "The jury is chosen by {inst}, which awards it."]),
 "winner": dict(v=["went first to {winner}", "had {winner} as its first winner", "was won for the first time by {winner}", "was first given to {winner}"], p=["first won by {winner}"], f=["{Ss} first winner was {winner}.", "The first winner of {O} was {winner}.", "{winner} was the first to win {O}."]),
 ("first", "winner"): dict(v=["was first awarded in {first}, to {winner}", "went in {first} to {winner}, its first winner"], p=["first won by {winner} in {first}"], f=["{winner} was the first winner of {O}, in {first}.", "When {S} was first awarded in {first}, the winner was {winner}.", "In {first} {winner} became the first person to win {O}."]),
},
"person": {
 "birth": dict(v=["was born on {birth}", "came into the world on {birth}", "was born on {birth}, in the middle of a storm"], p=["born on {birth}"], f=["{Ss} date of birth was {birth}.", "The birth of {O} is recorded under {birth}.", "On {birth} {S} was born."]),
 "birthplace": dict(v=["was born in {birthplace}", "was a native of {birthplace}", "came into the world in {birthplace}"], p=["born in {birthplace}"], a=["a native of {birthplace}"], f=["{Ss} birthplace was {birthplace}.", "The birthplace of {O} was {birthplace}.", "It was in {birthplace} that {S} was born."]),
 ("birth", "birthplace"): dict(v=["was born in {birthplace} on {birth}", "was born on {birth} in {birthplace}", "was born on {birth}, in {birthplace}, to a family of modest means"], p=["born in {birthplace} on {birth}", "born on {birth} in {birthplace}"], f=["On {birth} {S} was born in {birthplace}.", "{Ss} birth took place in {birthplace} on {birth}."]),
 "death": dict(v=["died on {death}", "lived until {death}", "passed away on {death}", "died after a short illness on {death}"], f=["{Ss} death came on {death}.", "The death of {O} on {death} was widely reported."], l=[]),
 "deathplace": dict(v=["died in {deathplace}", "spent {po} last days in {deathplace}, where {pr} died", "passed away in {deathplace}", "lived in {deathplace} until {po} death there"], f=["{Ss} place of death was {deathplace}.", "{deathplace} was where {S} died."]),
 ("death", "deathplace"): dict(v=["died in {deathplace} on {death}", "died on {death} in {deathplace}", "passed away in {deathplace} on {death}"], f=["On {death} {S} died in {deathplace}.", "Death came to {O} in {deathplace} on {death}.", "{Ss} death, in {deathplace} on {death}, was marked by a day of mourning."]),
 "education": dict(v=["studied at {education}", "was educated at {education}", "trained at {education}", "attended {education}", "completed {po} studies at {education}"], p=["educated at {education}", "trained at {education}"], l=["having studied at {education}", "after studies at {education}"], f=["{Ss} studies took place at {education}.", "{education} was where {S} studied."]),
 "spouse": dict(v=["married {spouse}", "was married to {spouse}", "shared {po} life with {po} {wife}, {spouse}", "took {spouse} as {po} {wife}"], p=["married to {spouse}"], f=["{Ss} {wife} was {spouse}.", "{spouse} became {Ss} {wife} after a long engagement."]),
 "children": dict(v=["had {children} children", "was the parent of {children} children", "brought up {children} children", "raised {children} children"], f=["{Ss} children numbered {children}.", "The household included {children} children.", "Of {Ss} {children} children, none followed the same calling."]),
 ("spouse", "children"): dict(v=["married {spouse}, with whom {pr} had {children} children", "was married to {spouse} and had {children} children", "had {children} children with {po} {wife}, {spouse}"], p=["married to {spouse} and the parent of {children} children"], f=["With {po} {wife}, {spouse}, {S} raised {children} children.", "The marriage of {O} to {spouse} produced {children} children."]),
 "languages": dict(v=["{spoke} {languages}", "{wasis} fluent in {languages}", "{wasis} able to converse in {languages}", "learned to speak {languages}"], p=["fluent in {languages}"], l=["as a speaker of {languages}"], f=["The languages that {S} {spoke} {werare} {languages}.", "{Ss} languages {werare} {languages}."]),
 "firstjob": dict(v=["first worked as {a_firstjob}", "began {po} working life as {a_firstjob}", "started out as {a_firstjob}", "earned {po} first wages as {a_firstjob}"], l=["having begun as {a_firstjob}", "after some years as {a_firstjob}, {po} first occupation"], f=["{Ss} first job was as {a_firstjob}.", "The first work that {S} found was as {a_firstjob}."]),
 "founded_company": dict(v=["founded {founded_company}", "established {founded_company}", "was the founder of {founded_company}", "set up {founded_company}", "started {founded_company}"], a=["the founder of {founded_company}"], f=["The company that {S} founded was {founded_company}.", "{founded_company} was founded by {O}."]),
 "heads_company": dict(v=["is chief executive of {heads_company}", "heads {heads_company}", "leads {heads_company} as chief executive", "runs {heads_company}", "serves as chief executive of {heads_company}"], a=["chief executive of {heads_company}"], f=["{heads_company} has {O} as its chief executive.", "The company {S} heads is {heads_company}."]),
 "directs": dict(v=["is director of {directs}", "directs {directs}", "heads {directs} as its director", "serves as director of {directs}", "was appointed director of {directs}"], a=["director of {directs}"], f=["{directs} has {O} as its director.", "The institution that {S} directs is {directs}."]),
 "mayor_of": dict(v=["is mayor of {mayor_of}", "serves as mayor of {mayor_of}", "was elected mayor of {mayor_of}", "holds office as mayor of {mayor_of}"], a=["mayor of {mayor_of}"], f=["The town of which {S} is mayor is {mayor_of}.", "{mayor_of} has {O} as its mayor.", "The voters of {mayor_of} chose {O} as mayor."]),
 "wrote": dict(v=["wrote {wrote}", "is the author of {wrote}", "is remembered for the book {wrote}", "completed {wrote} after years of work"], a=["the author of {wrote}"], f=["{Ss} best-known book is {wrote}.", "{wrote} was written by {O}.", "Readers know {O} as the author of {wrote}."]),
 "captained": dict(v=["was the first captain of {captained}", "took command of {captained} as its first captain", "commanded {captained} on its maiden voyage", "became the first captain of {captained}"], a=["the first captain of {captained}"], f=["{captained} had {O} as its first captain.", "The ship {S} first commanded as captain was {captained}."]),
 "founded_festival": dict(v=["founded {founded_festival}", "was the founder of {founded_festival}", "started {founded_festival}", "created {founded_festival}"], a=["founder of {founded_festival}"], f=["{founded_festival} was founded by {O}.", "The festival that {S} founded was {founded_festival}."]),
 "led": dict(v=["led {led}", "was the leader of {led}", "commanded {led}", "was chosen to lead {led}"], a=["leader of {led}"], f=["{led} was led by {O}.", "The expedition that {S} led was {led}."]),
 "won": dict(v=["won {won}", "was the first winner of {won}", "received {won} as its first winner", "became the first person to win {won}"], a=["the first winner of {won}"], f=["The prize that {S} won was {won}.", "{won} went first to {O}."]),
},
}

# ---------------------------------------------------------------- questions
Q = {
"company": {
 "founded": ["When was {N} founded?", "In which year was {N} established?", "What year was {N} founded in?", "In what year was {N} set up?"],
 "founder": ["Who founded {N}?", "Who was the founder of {N}?", "By whom was {N} founded?", "Who established {N}?"],
 "hq": ["Where is {N} based?", "In which town does {N} have its headquarters?", "Where are the headquarters of {N}?", "What town is {N} based in?"],
 "products": ["What does {N} make?", "What products is {N} known for?", "Which goods does {N} produce?", "What are the main products of {N}?"],
 "employees": ["How many people does {N} employ?", "How many employees does {N} have?", "What is the number of employees at {N}?", "How many people work for {N}?"],
 "revenue": ["What is the annual revenue of {N}?", "How much revenue does {N} have a year?", "What is the yearly turnover of {N}?", "How much does {N} earn a year?"],
 "ceo": ["Who is the chief executive of {N}?", "Who leads {N}?", "Who runs {N}?", "Who heads {N}?"],
 "oldname": ["What was {N} originally called?", "What was the original name of {N}?", "Under what name did {N} first trade?", "What was {N} formerly called?"]},
"inst": {
 "founded": ["When was {N} founded?", "In which year was {N} established?", "What year does {N} date from?", "In what year did {N} open?"],
 "town": ["Where is {N} located?", "In which town is {N}?", "What town is home to {N}?", "Where can {N} be found?"],
 "director": ["Who is the director of {N}?", "Who directs {N}?", "Who heads {N}?", "What is the name of the director of {N}?"],
 "size": ["How many {unitnoun} does {N} have?", "What is the number of {unitnoun} of {N}?", "How many {unitnoun} are there at {N}?"],
 "architect": ["Who designed the main building of {N}?", "Which architect designed the building of {N}?", "Who was the architect of the main building of {N}?", "By whom was the main building of {N} designed?"]},
"town": {
 "island": ["On which island is {N}?", "Which island is {N} on?", "On what island does {N} lie?", "What island is {N} situated on?"],
 "river": ["Which river flows through {N}?", "On which river does {N} lie?", "What river runs through {N}?", "What is the name of the river in {N}?"],
 "pop": ["What is the population of {N}?", "How many people live in {N}?", "How many inhabitants does {N} have?", "How many residents are there in {N}?"],
 "founded": ["When was {N} founded?", "In which year was {N} founded?", "What year was {N} settled?", "In what year was {N} established?"],
 "mayor": ["Who is the mayor of {N}?", "What is the name of the mayor of {N}?", "Who serves as mayor of {N}?", "Who holds the office of mayor in {N}?"],
 "knownfor": ["What is {N} known for?", "What is {N} famous for?", "For what is {N} best known?", "What has {N} long been noted for?"],
 "oldname": ["What was {N} formerly called?", "What was the former name of {N}?", "Under what name was {N} once known?", "What was the old name of {N}?"]},
"river": {
 "length": ["How long is {N}?", "What is the length of {N}?", "How far does {N} run from source to mouth?"],
 "source": ["Where does {N} rise?", "Where is the source of {N}?", "What is the source of {N}?", "Where does {N} begin?"],
 "mouth": ["Into what does {N} flow?", "Where is the mouth of {N}?", "Where does {N} reach the sea?", "What does {N} empty into?"],
 "island": ["On which island is {N}?", "Which island does {N} flow across?", "On what island does {N} flow?"],
 "bridges": ["How many bridges cross {N}?", "How many bridges does {N} have?", "What is the number of bridges over {N}?"],
 "fish": ["What fish is {N} known for?", "Which fish draws anglers to {N}?", "What kind of fish is caught in {N}?"]},
"island": {
 "area": ["What is the area of {N}?", "How large is {N}?", "What area does {N} cover?", "How big is {N}?"],
 "peak": ["What is the highest mountain of {N}?", "What is the highest point of {N}?", "Which mountain is the highest on {N}?"],
 "height": ["How high is the highest point of {N}?", "What is the height of the highest mountain on {N}?", "How high is the highest mountain of {N}?"],
 "settled": ["When was {N} first settled?", "In which year was {N} first settled?", "Since what year has {N} been inhabited?"],
 "capital": ["What is the chief town of {N}?", "Which town is the chief town of {N}?", "From which town is {N} governed?"],
 "exports": ["What does {N} export?", "What are the chief exports of {N}?", "Which goods are exported from {N}?"]},
"ship": {
 "builder": ["Who built {N}?", "Which company built {N}?", "Which shipyard built {N}?", "By which yard was {N} built?"],
 "launched": ["When was {N} launched?", "On what date was {N} launched?", "What was the launch date of {N}?"],
 "length": ["How long is {N}?", "What is the length of {N}?", "What length does {N} have?"],
 "owner": ["Who owns {N}?", "Which company owns {N}?", "To which company does {N} belong?", "Who is the owner of {N}?"],
 "captain": ["Who was the first captain of {N}?", "Who first commanded {N}?", "What was the name of the first captain of {N}?"],
 "port": ["What is the home port of {N}?", "Which town is the home port of {N}?", "Where is {N} registered?"],
 "cost": ["How much did {N} cost to build?", "What did {N} cost?", "How much did it cost to build {N}?"]},
"book": {
 "author": ["Who wrote {N}?", "Who is the author of {N}?", "By whom was {N} written?", "What is the name of the author of {N}?"],
 "year": ["When was {N} published?", "In which year did {N} appear?", "What year was {N} first published?", "In what year did {N} come out?"],
 "publisher": ["Who published {N}?", "Which company published {N}?", "Who was the publisher of {N}?", "Which publishing house issued {N}?"],
 "pages": ["How many pages does {N} have?", "How many pages are there in {N}?", "How long is {N} in pages?"],
 "setting": ["Where is {N} set?", "In which town is {N} set?", "What is the setting of {N}?", "Where does {N} take place?"],
 "copies": ["How many copies of {N} were sold?", "How many copies has {N} sold?", "What number of copies did {N} sell?"],
 "languages": ["Into which languages has {N} been translated?", "Which languages was {N} translated into?", "In what languages can translations of {N} be read?"]},
"festival": {
 "town": ["Where is {N} held?", "In which town does {N} take place?", "Which town hosts {N}?", "Where does {N} take place?"],
 "month": ["In which month is {N} held?", "What month does {N} take place in?", "In which month does {N} fall?"],
 "founded": ["When was {N} first held?", "In which year did {N} begin?", "What year was {N} first held?", "Since what year has {N} been held?"],
 "founder": ["Who founded {N}?", "Who started {N}?", "Who was the founder of {N}?", "By whom was {N} founded?"],
 "attendance": ["How many people attend {N}?", "How many visitors does {N} draw?", "What is the attendance of {N}?"],
 "days": ["How many days does {N} last?", "How long does {N} last?", "For how many days does {N} run?"],
 "sponsor": ["Who sponsors {N}?", "Which company sponsors {N}?", "Who is the sponsor of {N}?", "Which company is the main sponsor of {N}?"]},
"flood": {
 "date": ["When did {N} happen?", "On what date did {N} occur?", "What was the date of {N}?"],
 "river": ["Which river caused {N}?", "Which river burst its banks in {N}?", "What river overflowed in {N}?"],
 "town": ["Which town was struck by {N}?", "Which town was worst hit by {N}?", "What town did {N} strike?"],
 "deaths": ["How many people died in {N}?", "How many lives did {N} claim?", "What was the death toll of {N}?", "How many people were killed by {N}?"],
 "damage": ["How much damage did {N} cause?", "What was the damage caused by {N}?", "At what sum was the damage of {N} put?"]},
"expedition": {
 "leader": ["Who led {N}?", "Who was the leader of {N}?", "By whom was {N} led?", "Who commanded {N}?"],
 "year": ["When did {N} set out?", "In which year did {N} depart?", "What year did {N} begin?"],
 "ship": ["Which ship carried {N}?", "In which ship did {N} sail?", "What was the ship of {N}?"],
 "members": ["How many members did {N} have?", "How many people took part in {N}?", "What was the number of members of {N}?"],
 "goal": ["What was the aim of {N}?", "What was the purpose of {N}?", "What was {N} sent to do?"],
 "sponsor": ["Who paid for {N}?", "Which company financed {N}?", "Who funded {N}?", "Where did the money for {N} come from?"]},
"prize": {
 "first": ["When was {N} first awarded?", "In which year was {N} given for the first time?", "Since what year has {N} been awarded?"],
 "purpose": ["What is {N} awarded for?", "For what is {N} given?", "What does {N} reward?"],
 "money": ["How much is {N} worth?", "How much money does the winner of {N} receive?", "What sum does {N} carry?"],
 "inst": ["Who awards {N}?", "Which institution awards {N}?", "By which institution is {N} presented?"],
 "winner": ["Who was the first winner of {N}?", "Who won {N} first?", "Who was the first person to win {N}?"]},
"person": {
 "birth": ["When was {N} born?", "What is the date of birth of {N}?", "On what date was {N} born?"],
 "birthplace": ["Where was {N} born?", "In which town was {N} born?", "What is the birthplace of {N}?", "What town does {N} come from?"],
 "death": ["When did {N} die?", "On what date did {N} die?", "What was the date of death of {N}?"],
 "deathplace": ["Where did {N} die?", "In which town did {N} die?", "What was the place of death of {N}?"],
 "job": ["What was the profession of {N}?", "What was the occupation of {N}?", "What is {N} by profession?", "What does the encyclopaedia give as the profession of {N}?"],
 "education": ["Where did {N} study?", "At which institution was {N} educated?", "Where was {N} educated?", "Which institution did {N} attend?"],
 "spouse": ["Who was {N} married to?", "Whom did {N} marry?", "Who was the {wife} of {N}?", "Who did {N} marry?"],
 "children": ["How many children did {N} have?", "How many children did {N} raise?", "What was the number of children of {N}?"],
 "languages": ["Which languages {did} {N} speak?", "What languages {did} {N} speak?", "In which languages {was} {N} fluent?"],
 "firstjob": ["What was the first job of {N}?", "As what did {N} first work?", "What did {N} work as at first?", "What was the first occupation of {N}?"],
 "founded_company": ["Which company did {N} found?", "What company was founded by {N}?", "Which company was set up by {N}?", "What is the name of the company founded by {N}?"],
 "heads_company": ["Which company does {N} lead?", "Of which company is {N} chief executive?", "Which company does {N} run?"],
 "directs": ["Which institution does {N} direct?", "Of which institution is {N} the director?", "What institution is headed by {N}?"],
 "mayor_of": ["Of which town is {N} the mayor?", "Which town has {N} as its mayor?", "In which town does {N} serve as mayor?"],
 "wrote": ["Which book did {N} write?", "What is the title of the book by {N}?", "Which book was written by {N}?", "What book is {N} the author of?"],
 "captained": ["Of which ship was {N} the first captain?", "Which ship did {N} command as its first captain?", "Which ship had {N} as its first captain?"],
 "founded_festival": ["Which festival did {N} found?", "What festival was started by {N}?", "Which festival was founded by {N}?"],
 "led": ["Which expedition did {N} lead?", "What expedition was led by {N}?", "Of which expedition was {N} the leader?"],
 "won": ["Which prize did {N} win?", "What prize was won by {N}?", "Of which prize was {N} the first winner?"]},
}
QYEAR = {("person", "birth"): ["In what year was {N} born?", "What year was {N} born in?", "In which year was {N} born?"],
 ("person", "death"): ["In what year did {N} die?", "In which year did {N} die?"],
 ("ship", "launched"): ["In what year was {N} launched?", "In which year was {N} launched?"],
 ("flood", "date"): ["In what year did {N} happen?", "In which year did {N} occur?"]}
NP = {
("company", "founder"): ["the founder of {N}", "the person who founded {N}"], ("company", "hq"): ["the town where {N} has its headquarters", "the town in which {N} is based"],
("company", "ceo"): ["the chief executive of {N}", "the person who leads {N}"],
("inst", "town"): ["the town where {N} is located", "the town that is home to {N}"], ("inst", "director"): ["the director of {N}", "the person who directs {N}"],
("town", "island"): ["the island on which {N} lies"], ("town", "river"): ["the river that flows through {N}"], ("town", "mayor"): ["the mayor of {N}"],
("river", "island"): ["the island across which {N} flows"], ("island", "capital"): ["the chief town of {N}"],
("ship", "builder"): ["the shipyard that built {N}", "the company that built {N}"], ("ship", "owner"): ["the company that owns {N}", "the owner of {N}"],
("ship", "captain"): ["the first captain of {N}"], ("ship", "port"): ["the home port of {N}", "the town that is the home port of {N}"],
("book", "author"): ["the author of {N}", "the person who wrote {N}"], ("book", "publisher"): ["the publisher of {N}", "the company that published {N}"], ("book", "setting"): ["the town in which {N} is set"],
("festival", "town"): ["the town where {N} is held", "the town that hosts {N}"], ("festival", "founder"): ["the founder of {N}", "the person who started {N}"], ("festival", "sponsor"): ["the company that sponsors {N}", "the sponsor of {N}"],
("flood", "river"): ["the river that caused {N}"], ("flood", "town"): ["the town struck by {N}"],
("expedition", "leader"): ["the leader of {N}", "the person who led {N}"], ("expedition", "ship"): ["the ship that carried {N}"], ("expedition", "sponsor"): ["the company that financed {N}"],
("prize", "inst"): ["the institution that awards {N}"], ("prize", "winner"): ["the first winner of {N}"],
("person", "birthplace"): ["the birthplace of {N}", "the town where {N} was born"], ("person", "deathplace"): ["the town where {N} died"], ("person", "education"): ["the institution where {N} studied"],
("person", "founded_company"): ["the company founded by {N}", "the company that {N} founded"], ("person", "heads_company"): ["the company led by {N}", "the company that {N} leads"], ("person", "directs"): ["the institution directed by {N}"],
("person", "mayor_of"): ["the town whose mayor is {N}"], ("person", "wrote"): ["the book written by {N}"], ("person", "captained"): ["the ship whose first captain was {N}"],
("person", "founded_festival"): ["the festival founded by {N}"], ("person", "led"): ["the expedition led by {N}"], ("person", "won"): ["the prize first won by {N}"],
}
INV = {("company", "founder"): "founded_company", ("company", "ceo"): "heads_company", ("inst", "director"): "directs", ("town", "mayor"): "mayor_of", ("book", "author"): "wrote",
 ("ship", "captain"): "captained", ("festival", "founder"): "founded_festival", ("expedition", "leader"): "led", ("prize", "winner"): "won"}
FWD = {v: k for k, v in INV.items()}

NEVER = {
"person": ["What was the name of the mother of {N}?", "What was the favourite food of {N}?", "How tall was {N}?", "In which street did {N} live?", "What was the name of the father of {N}?"],
"company": ["What is the motto of {N}?", "What is the share price of {N}?", "Who audits the accounts of {N}?", "How many factories does {N} have?"],
"inst": ["What is the entrance fee of {N}?", "How many floors does the building of {N} have?", "What is the annual budget of {N}?"],
"town": ["What is the postal code of {N}?", "How many schools are there in {N}?", "What is the name of the newspaper of {N}?", "What is the average temperature in {N}?"],
"river": ["How deep is {N}?", "In which year was the first bridge over {N} built?", "What is the largest tributary of {N}?"],
"island": ["How many lighthouses are there on {N}?", "What is the population of {N}?", "Who discovered {N}?"],
"ship": ["How fast is {N}?", "How many lifeboats does {N} carry?", "How many passengers can {N} carry?"],
"book": ["Who translated {N}?", "Who illustrated {N}?", "To whom is {N} dedicated?", "What is the first line of {N}?"],
"festival": ["How much does a ticket for {N} cost?", "What is the official song of {N}?"],
"flood": ["How many houses were destroyed in {N}?", "How deep was the water in {N}?"],
"expedition": ["How many dogs did {N} take along?", "On what date did {N} return?", "Who was the doctor of {N}?"],
"prize": ["Who won {N} last year?", "How many jurors does {N} have?"]}

SAFE = {"person": ["birth", "children", "languages", "firstjob", "spouse", "education"], "company": ["founded", "employees", "revenue", "oldname", "products"], "inst": ["founded", "size", "architect"],
 "town": ["pop", "founded", "knownfor", "oldname"], "river": ["length", "source", "mouth", "bridges", "fish"], "island": ["area", "settled", "exports"], "ship": ["launched", "length", "cost", "captain"],
 "book": ["year", "pages", "copies", "languages"], "festival": ["month", "founded", "attendance", "days"], "flood": ["deaths", "damage"], "expedition": ["members", "year"], "prize": ["first", "money"]}

FILL = {
"person": ["Contemporaries described a quiet manner and a dry sense of humour.", "Letters and diaries from the period survive in several private collections.", "Opinions of this career have varied over the years.", "Few portraits are known.", "The early years were not easy.", "Later writers have often returned to the story.", "Much of what is known comes from short notices in the press.", "A plaque in the harbour recalls the name."],
"company": ["The works have been rebuilt more than once.", "Business suffered in years of poor trade but always recovered.", "Its sign is a familiar sight along the coast.", "Apprentices are still trained in the old manner.", "A strike in difficult times left lasting memories.", "Most of its customers live on the outer islands.", "Its archives are open to scholars by appointment."],
"inst": ["Visitors are welcome on most weekdays.", "A long programme of repairs has been completed.", "Its lectures are open to the public.", "The garden behind the main building is a quiet place in summer.", "Much of the early archive was lost to damp.", "Scholars from abroad are frequent guests."],
"town": ["The older streets are narrow and steep.", "In winter the harbour can be closed by ice.", "Most houses are built of dark timber.", "A market is held near the quay.", "Ferries call several times a week.", "Fishing was long the chief livelihood, though less so today.", "The lighthouse is a favourite subject of painters."],
"river": ["In spring the water is brown with melted snow.", "The upper valley is almost empty of people.", "Mills once stood along the lower course.", "Its banks are popular with walkers in summer.", "The water is cold even in the warmest months.", "Otters are often seen at dusk."],
"island": ["The coast is broken by many small inlets.", "Sheep graze on the slopes almost all year.", "The weather changes quickly at all seasons.", "Seabirds nest on the western cliffs in great numbers.", "A single road links most of the farms.", "Ferries connect it with its neighbours."],
"ship": ["The hull has been repaired several times after damage by ice.", "Sailors spoke well of its conduct in heavy seas.", "A model can be seen in several harbour offices.", "The galley was known for its good bread.", "Paintings of the vessel hang in many homes.", "It has never lost a member of its crew."],
"book": ["Critics were divided when it came out.", "The style is plain and the chapters are short.", "A stage version had little success.", "It is still read in schools.", "Collectors look for copies in the original binding.", "The closing pages are often quoted."],
"festival": ["Music is heard in the streets until late at night.", "Bad weather has rarely kept the crowds away.", "Local bakers prepare a special loaf for the occasion.", "Children take part in a procession with lamps.", "Rooms must be booked long in advance.", "The programme changes little from year to year."],
"flood": ["Heavy rain had fallen for more than a week.", "Relief boats came from the neighbouring islands.", "Many families were housed in churches and schools.", "New embankments were built afterwards.", "A stone pillar marks the height of the water.", "Songs about the disaster are still sung."],
"expedition": ["Storms delayed the work for several weeks.", "Its charts remained in use for a long time.", "Supplies ran low before the return.", "The journals were later printed in part.", "No lives were lost on the way.", "The newspapers followed its progress closely."],
"prize": ["The ceremony is a modest affair.", "There have been years in which no award was made.", "The jury meets behind closed doors.", "Winners give a short public lecture.", "Its standing has grown steadily.", "The medal shows a ship under sail."]}

LINK2 = [" and ", ", and {pr} ", "; {pr} "]

# ---------------------------------------------------------------- names
FM = "Tor Eskil Haldan Brann Ivo Anders Jorun Matti Osric Calder Leif Rurik Sander Nils Aron Evert Kjell Oskar Tobias Ulrik Edmund Gunnar Hallam Magnus Peder Rolf Stellan Viggo Emil Jonas".split()
FW = "Lena Sigra Maren Astrid Elva Ingrith Ronja Thyra Nella Orla Kaia Hedda Solveig Ylva Britta Dagny Freda Gerda Isa Johanna Katrin Liv Marit Norah Petra Runa Selma Tilda Una Vera".split()
S1 = "Or Hal Skar Bran Tor Ves Kel Lund Mar Ner Ost Ryn Sel Thal Ulv Var Wes Yr Aske Dun Fal Grim Hol Jor Krag Lin Mos Nor Pel Rau Stor Tam".split()
S2 = "vik dane by holm gaard sen lund ström mark berg nes rud quist vall wick fell stad mo land hult".replace("ö", "o").split()
T1 = "Skarn Hal Bran Fen Grey Kol Lor Mel Nor Ost Pel Ran Sund Tarn Ulf Vald Wick Yst Aln Birk Dra Egg Fro Gar Hest Isk Jarl Kvit Lys Mun Thur Stav".split()
T2 = "haven holm vik ness mouth wick stad fjord by sund ford den dal staithe bury moor".split()
TX = ["Port Ellisay", "North Quay", "The Narrows", "Upper Brannoch", "Saint Orla", "Cold Harbour", "Old Landing", "Three Lanterns", "Kings Anchor", "Lower Staithe", "White Sands", "Long Jetty", "Candle Bay", "Far Mill", "Saint Edda", "Salt Hythe", "The Steps", "Nine Wells"]
R1 = "Skell Arrin Vessa Torne Luma Brathe Ild Nithe Orrow Keld Sarn Ulla Wend Yarra Fenna Gleth Harl Issel Jarn Morva Ruthe Dovra Eskel Thrum Pelva".split()
I1 = ["Skarnay", "Great Vessel", "Brannoway", "Ulvsey", "Hestray", "Little Orm", "Farrow", "Norrisay", "Tern Island", "Kolsay", "Mirrey", "Eldray", "West Rona", "Vaddoy", "The Anvil", "Lambsay", "Stronsund", "Havray", "Grimsay Mor", "Inner Sule", "Outer Sule", "Wethersay"]
ADJ = "Grey White Black Silver Amber Blue Red Winter Northern Quiet Golden Long Last Salt Morning Evening Copper Iron Pale Broken".split()
NOUN = "Gull Tern Lantern Anchor Harbour Compass Lamp Whale Petrel Star Wind Tide Heron Seal Bell Mast Cormorant Beacon Eider Candle".split()
PRODUCTS = {"shipyard": ["fishing boats", "barges", "ferries", "lifeboats", "masts", "pilot cutters"], "shipping line": ["passenger tickets", "freight services", "mail services", "towing services"], "publishing house": ["novels", "almanacs", "school books", "sea charts", "hymn books", "atlases"],
 "cannery": ["tinned herring", "smoked eel", "fish paste", "pickled cod", "salted roe"], "brewery": ["dark ale", "juniper beer", "cider", "wheat beer", "malt vinegar"], "woollen mill": ["blankets", "fishermen's jerseys", "felt hats", "carpets", "mittens"],
 "instrument maker": ["barometers", "sextants", "ship's clocks", "telescopes", "thermometers"], "rope works": ["rope", "nets", "sailcloth", "rigging", "hammocks"], "chocolate factory": ["chocolate bars", "liquorice", "toffee", "cocoa powder", "marzipan"], "software company": ["harbour software", "weather programs", "tide calculators", "navigation software"], "lamp factory": ["lighthouse lenses", "oil lamps", "signal lanterns", "mirrors", "glass floats"]}
CNAME = {"shipyard": ["Shipyard", "Yard", "Boatworks"], "shipping line": ["Line", "Steamship Company", "Ferries"], "publishing house": ["Press", "Books", "Publishing"], "cannery": ["Cannery", "Fish Company"], "brewery": ["Brewery", "Brewing Company"], "woollen mill": ["Mill", "Woollens"], "instrument maker": ["Instruments", "& Sons"], "rope works": ["Ropeworks", "Rope Company"], "chocolate factory": ["Chocolate", "Confectionery"], "software company": ["Systems", "Software"], "lamp factory": ["Lamp Works", "Glassworks"]}
INSTS = [("Maritime Museum", "museum", "exhibits", 0, 1), ("College", "college", "students", 1, 0), ("Institute of Navigation", "research institute", "researchers", 1, 1), ("Public Library", "library", "volumes", 0, 1), ("Rowing Club", "sports club", "members", 0, 1), ("School of Engineering", "college", "students", 1, 1), ("Art Gallery", "gallery", "paintings", 0, 1), ("Academy", "college", "students", 1, 1), ("Whaling Museum", "museum", "exhibits", 0, 1), ("Geographical Society", "learned society", "members", 0, 1), ("Botanical Institute", "research institute", "researchers", 1, 1)]
KNOWN = ["wooden churches", "hot springs", "smoked fish", "rope market", "blue pottery", "boat races", "stone bridges", "silver smiths", "lace", "oyster beds", "bell foundry", "cherry orchards", "clockmakers", "sea baths", "painted doors", "peat whisky", "honey cakes", "salt pans"]
EXPORTS = ["dried cod", "wool", "slate", "salt", "eiderdown", "copper ore", "timber", "cheese", "granite", "seal oil", "peat", "kelp", "butter", "herring"]
LANGS = ["Danish", "Dutch", "German", "Finnish", "Russian", "French", "Gaelic", "Icelandic", "English", "Latin", "Polish", "Swedish", "Estonian"]
FIRSTJOBS = ["cabin boy", "schoolteacher", "postal clerk", "ferry hand", "bookbinder", "lighthouse keeper", "carpenter", "bank clerk", "net maker", "printer", "shepherd", "pharmacist", "telegraph operator", "baker", "surveyor", "apprentice clockmaker", "office messenger", "translator"]
FISH = ["salmon", "trout", "pike", "char", "grayling", "eels", "perch", "whitefish"]
GOALS = ["chart the northern ice", "find a winter harbour", "measure the depth of the outer sea", "search for a lost whaling fleet", "study the aurora", "map the uninhabited skerries", "collect arctic plants", "reach the pack ice before summer", "test a new compass", "count the seal colonies"]
PURPOSES = ["the best novel of the year", "bravery at sea", "research in navigation", "services to education", "the best new building", "work in marine biology", "historical writing", "poetry", "inventions of use to sailors", "the preservation of old boats"]
JOBS = {"business": ["merchant", "industrialist", "engineer", "shipowner", "inventor", "trader", "banker"], "ceo": ["manager", "economist", "engineer", "lawyer", "accountant"], "mayor": ["politician", "lawyer", "teacher", "physician", "farmer"], "director": ["historian", "librarian", "botanist", "scholar", "geographer"], "author": ["novelist", "poet", "historian", "journalist", "essayist"],
 "captain": ["sea captain", "naval officer", "navigator"], "leader": ["explorer", "geologist", "naval officer", "surveyor"], "festival": ["musician", "composer", "teacher", "priest", "actor"], "winner": ["physicist", "novelist", "marine biologist", "architect", "historian"]}
BT1 = ["The Salt Road", "A Winter of Lamps", "The Glass Harbour", "Letters from the Ice", "The Ferryman's Daughter", "Nine Days in Autumn", "The Drowned Bells", "A Short History of Rope", "North of Everything", "The Keeper's Almanac", "What the Gulls Knew", "Under a Tin Roof", "The Quiet Pilot", "Songs for a Long Night", "The House on the Quay", "Tide Tables", "The Last Herring", "Bread and Sailcloth", "The Weather Clerk", "A Map of Small Islands", "The Second Lighthouse", "Ashes and Eider", "The Peat Cutter", "Six Harbours", "The Unlit Coast", "Snow on the Slipway", "The Cartographer's Wife", "Grey Wool", "The Bell Founder", "A Guest in Winter"]
FEST = ["Lantern Fair", "Herring Festival", "Feast of the First Ice", "Midwinter Tournament", "Kite Week", "Boatmen's Regatta", "Night of Bells", "Fiddle Meeting", "Sea Shanty Meeting", "Wool Fair", "Storm Carnival", "Film Week", "Bread Festival", "Swimming Gala", "Poetry Week", "Harvest of Salt"]
PRZ = ["Amber Quill", "Golden Sextant", "Silver Oar", "Harbour Medal", "Northern Star Prize", "Lamp Prize", "Iron Anchor Award", "Eider Prize", "Compass Award", "Blue Heron Medal", "Lighthouse Medal", "Whalebone Prize", "Glass Float Award"]

class World:
    def __init__(self, n, seed):
        self.rng = rng = random.Random(seed)
        self.n = n; self.ents = []; self.used = set(); self.people = []; self.lasts = {}
        self.arch, self.adj, self.cur = rng.choice([("the Varren Isles", "Varrenese", "crowns"), ("the Ostray Islands", "Ostrayan", "marks"), ("the Hallard Archipelago", "Hallardic", "dalers")])
        self.build()
    def uniq(self, make):
        for _ in range(5000):
            s = make()
            if s.lower() not in self.used:
                self.used.add(s.lower()); return s
        raise RuntimeError("names ran out")
    def first(self, g): return self.rng.choice(FM if g == "m" else FW)
    def last(self):
        rng = self.rng
        for _ in range(300):
            s = rng.choice(S1) + rng.choice(S2)
            if s not in self.lasts: break
        self.lasts[s] = 1
        return s
    def pname(self, g):
        return self.uniq(lambda: self.first(g) + " " + self.last())
    def tname(self):
        rng = self.rng
        return self.uniq(lambda: rng.choice(TX) if rng.random() < .22 else rng.choice(T1) + rng.choice(T2))
    def add(self, e): self.ents.append(e); return e
    def person(self, role, year, alive):
        """a person able to hold the role in that year; reuse now and then"""
        rng = self.rng
        inv = role
        group = {"founded_company": "business", "heads_company": "ceo", "directs": "director", "mayor_of": "mayor", "wrote": "author", "captained": "captain", "founded_festival": "festival", "led": "leader", "won": "winner"}[role]
        if rng.random() < .33:
            c = [p for p in self.people if inv not in p.f and 25 <= year - p.by <= 62 and (p.alive if alive else True) and (p.dy is None or p.dy > year + 1) and len([x for x in FWD if x in p.f]) < 3
                 and not (role in ("mayor_of", "heads_company", "directs") and any(x in p.f for x in ("mayor_of", "heads_company", "directs")))]
            if c: return rng.choice(c)
        g = rng.choice("mw"); name = self.pname(g)
        p = E("person", name); p.g = g
        p.by = year - rng.randint(27, 52)
        p.alive = alive or (p.by > 1948)
        if alive and p.by < 1945: p.by = rng.randint(1948, 1980)
        p.dy = None if p.alive else min(max(year + rng.randint(3, 35), p.by + 45), p.by + 92, 2015)
        job = rng.choice(JOBS[group])
        p.f["job"] = V("text", job, alt=[self.adj + " " + job])
        p.noun = job
        self.people.append(p); self.add(p)
        return p
    def link(self, e, rel, p):
        e.f[rel] = V("ent", p)
        p.f[INV[(e.kind, rel)]] = V("ent", e)
    def build(self):
        rng, n = self.rng, self.n
        C = lambda fr, lo: max(lo, round(n * fr))
        k = dict(island=C(.045, 3), river=C(.06, 4), town=C(.13, 8), company=C(.15, 9), inst=C(.09, 5), ship=C(.07, 4), book=C(.08, 5), festival=C(.05, 3), flood=C(.025, 2), expedition=C(.025, 2), prize=C(.03, 2))
        cur = self.cur
        date = lambda y: V("date", (y, rng.randint(1, 12), rng.randint(1, 28)))
        num = lambda a, b, u: V("num", rng.randint(a, b), u)
        hill = lambda: self.uniq(lambda: rng.choice(["Mount ", "Lake ", "", ""]) + rng.choice(T1) + rng.choice(["fell", "tind", "horn", "mere"]))
        I = [self.add(E("island", self.uniq(lambda: rng.choice(I1)), desc="island", noun="island")) for _ in range(k["island"])]
        for e in I:
            e.f = dict(area=V("unit", rng.randint(38, 2900), "square kilometres", "km²"), peak=V("text", self.uniq(lambda: rng.choice(["Mount ", ""]) + rng.choice(T1) + rng.choice(["fell", "tind", "horn", "berg"]))), height=V("unit", rng.randint(210, 2400), "metres", "m"),
                settled=V("year", rng.randint(870, 1450)), exports=V("list", rng.sample(EXPORTS, rng.choice([2, 3, 3]))))
        Rv = []
        for i in range(k["river"]):
            nm = self.uniq(lambda: rng.choice(R1)); e = E("river", nm, "the River " + nm, "river", "river", ["River " + nm])
            isl = I[i % len(I)]
            e.f = dict(length=V("unit", rng.randint(14, 230), "kilometres", "km"), source=V("text", hill()), mouth=V("text", self.uniq(lambda: rng.choice(T1) + rng.choice([" Bay", " Sound", " Firth", " Bight"]))), island=V("ent", isl), bridges=num(2, 19, "bridges"), fish=V("text", rng.choice(FISH)))
            Rv.append(self.add(e))
        T = []
        for i in range(k["town"]):
            isl = I[i % len(I)] if i < len(I) else rng.choice(I)
            e = self.add(E("town", self.tname(), desc=rng.choice(["town", "harbour town", "market town", "fishing town"]), noun="town"))
            e.f = dict(island=V("ent", isl), pop=V("num", rng.choice([rng.randint(600, 9900), rng.randint(10000, 84000)]), "inhabitants", ), founded=V("year", rng.randint(max(isl.f["settled"].raw + 5, 1050), 1790)), knownfor=V("text", rng.choice(KNOWN)), oldname=V("text", self.tname()))
            rs = [r for r in Rv if r.f["island"].raw is isl]
            if rs: e.f["river"] = V("ent", rng.choice(rs))
            self.link(e, "mayor", self.person("mayor_of", 2015, True))
            T.append(e)
            if "capital" not in isl.f: isl.f["capital"] = V("ent", e)
        Co, Is = [], []
        need = ["publishing house", "shipyard", "shipping line"]
        types = need + [rng.choice(need + list(CNAME) * 2) for _ in range(k["company"] - 3)]
        for t in types:
            y = rng.randint(1985, 2004) if t == "software company" else rng.randint(1834, 1968)
            fo = self.person("founded_company", y, False)
            town = rng.choice(T)
            def mk():
                suf = rng.choice(CNAME[t]); last = fo.name.split()[-1]
                if suf == "& Sons": return last + " & Sons"
                return rng.choice([last, town.name if not town.name.startswith("The ") else last, rng.choice(ADJ) + " " + rng.choice(NOUN), rng.choice(ADJ) + " " + rng.choice(NOUN), rng.choice(T1) + rng.choice(T2)]) + " " + suf
            e = self.add(E("company", self.uniq(mk), desc=t, noun="company")); e.year = y
            self.link(e, "founder", fo)
            emp = rng.choice([rng.randint(14, 300), rng.randint(300, 6200)])
            e.f.update(founded=V("year", y), hq=V("ent", town), products=V("list", rng.sample(PRODUCTS[t], rng.choice([2, 3, 3]))), employees=V("num", emp, "people"), revenue=V("money", rng.randint(11, 950) * 100000, cur), oldname=V("text", self.uniq(lambda: self.last() + rng.choice([" and Partners", " Brothers", " & Company", " Trading"]))))
            self.link(e, "ceo", self.person("heads_company", 2015, True))
            Co.append(e)
        for i in range(k["inst"]):
            town = rng.choice(T)
            suf, d, un, edu, the = INSTS[[1, 5, 0][i]] if i < 3 else rng.choice(INSTS)
            nm = self.uniq(lambda: rng.choice([town.name.replace("The ", ""), rng.choice(T1) + rng.choice(T2), rng.choice(S1) + rng.choice(S2)]) + " " + suf)
            e = self.add(E("inst", nm, ("the " if the else "") + nm, d, d)); y = rng.randint(1742, 1930); e.year = y
            e.attrs["unitnoun"] = un; e.edu = edu
            e.f = dict(founded=V("year", y), town=V("ent", town), size=V("num", rng.randint(240, 9800) if un not in ("volumes", "exhibits") else rng.randint(2000, 340000), un), architect=V("text", self.pname(rng.choice("mw"))))
            if un == "researchers": e.f["size"] = V("num", rng.randint(24, 400), un)
            self.link(e, "director", self.person("directs", 2015, True))
            Is.append(e)
        yards = [c for c in Co if c.desc == "shipyard"]; lines = [c for c in Co if c.desc == "shipping line"]; houses = [c for c in Co if c.desc == "publishing house"]
        Sh, Bo = [], []
        for i in range(k["ship"]):
            nm = self.uniq(lambda: rng.choice([rng.choice(ADJ) + " " + rng.choice(NOUN), rng.choice(FW) + " " + rng.choice(["Marie", "Elin", "of " + rng.choice(T).name, "Celeste"])]))
            by = rng.choice(yards); ow = rng.choice(lines)
            y = rng.randint(max(by.year, ow.year) + 2, 1998)
            e = self.add(E("ship", nm, "the " + nm, rng.choice(["passenger steamer", "cargo ship", "mail boat", "icebreaker", "sealing ship", "ferry"]), "ship")); e.year = y
            e.f = dict(builder=V("ent", by), owner=V("ent", ow), launched=date(y), length=V("unit", rng.randint(22, 148), "metres", "m"), port=V("ent", rng.choice(T)), cost=V("money", rng.randint(3, 480) * 100000 if y > 1900 else rng.randint(60, 900) * 1000, cur))
            self.link(e, "captain", self.person("captained", y, False)); Sh.append(e)
        for i in range(k["book"]):
            h = rng.choice(houses); y = rng.randint(h.year + 2, 2008)
            e = self.add(E("book", self.uniq(lambda: rng.choice(BT1)), desc=rng.choice(["novel", "book of travels", "collection of essays", "historical novel", "memoir"]), noun="book")); e.year = y
            e.f = dict(year=V("year", y), publisher=V("ent", h), pages=V("num", rng.randint(96, 820), "pages"), setting=V("ent", rng.choice(T)), copies=V("num", rng.randint(9, 900) * 100, "copies"), languages=V("list", rng.sample(LANGS, rng.choice([2, 3, 3]))))
            self.link(e, "author", self.person("wrote", y, False)); Bo.append(e)
        bases = FEST * (1 + k["festival"] // len(FEST)); rng.shuffle(bases)
        for i in range(k["festival"]):
            t = rng.choice(T); f = self.uniq(lambda: rng.choice([t.name.replace("The ", "") + " ", ""]) + bases.pop()); y = rng.randint(1880, 1998)
            e = self.add(E("festival", f, "the " + f, "annual festival", "festival")); e.year = y
            e.f = dict(town=V("ent", t), month=V("text", rng.choice(MONTHS)), founded=V("year", y), attendance=V("num", rng.randint(8, 420) * 100, "visitors"), days=V("num", rng.randint(2, 10), "days"), sponsor=V("ent", rng.choice(Co)))
            self.link(e, "founder", self.person("founded_festival", y, False))
        for i in range(k["flood"]):
            t = rng.choice([t for t in T if "river" in t.f]); y = rng.randint(1802, 1990)
            nm = self.uniq(lambda: f"{t.name.replace('The ', '')} Flood")if f"{t.name.replace('The ', '')} flood".lower() not in self.used else None
            if not nm: continue
            e = self.add(E("flood", nm, "the " + nm, "natural disaster", "flood"))
            e.f = dict(date=date(y), river=t.f["river"], town=V("ent", t), deaths=V("num", rng.randint(13, 640), "people"), damage=V("money", rng.randint(4, 390) * 100000, cur))
            e.f["river"] = V("ent", t.f["river"].raw)
        for i in range(k["expedition"]):
            s = rng.choice(Sh); y = s.year + rng.randint(2, 20); ld = self.person("led", y, False)
            nm = self.uniq(lambda: rng.choice([ld.name.split()[-1], rng.choice(ADJ) + " " + rng.choice(NOUN)]) + " Expedition")
            e = self.add(E("expedition", nm, "the " + nm, "scientific expedition", "expedition"))
            e.f = dict(year=V("year", y), ship=V("ent", s), members=V("num", rng.randint(13, 96), "members"), goal=V("text", rng.choice(GOALS)), sponsor=V("ent", rng.choice([c for c in Co if c.year < y] or Co)))
            e.f["goal"].alt = ["to " + e.f["goal"].raw]
            self.link(e, "leader", ld)
        for i in range(k["prize"]):
            ins = rng.choice(Is); y = rng.randint(max(1890, ins.year + 5), 1990); nm = self.uniq(lambda: rng.choice(PRZ))
            e = self.add(E("prize", nm, "the " + nm, "award", "prize"))
            e.f = dict(first=V("year", y), purpose=V("text", rng.choice(PURPOSES)), money=V("money", rng.randint(5, 240) * 1000, cur), inst=V("ent", ins))
            self.link(e, "winner", self.person("won", y, False))
        for p in self.people:
            p.f["birth"] = date(p.by); bt = rng.choice(T); p.f["birthplace"] = V("ent", bt)
            if not p.alive:
                p.f["death"] = date(p.dy); p.f["deathplace"] = V("ent", rng.choice(T))
            ed = [i for i in Is if i.edu and i.year < p.by + 18]
            if ed: p.f["education"] = V("ent", rng.choice(ed))
            p.f["spouse"] = V("text", self.pname("w" if p.g == "m" else "m"))
            p.f["children"] = num(2, 7, "children"); p.f["languages"] = V("list", rng.sample(LANGS, rng.choice([2, 3, 3])))
            p.f["firstjob"] = V("text", rng.choice([j for j in FIRSTJOBS if not (p.g == "w" and j == "cabin boy") and j not in ("surveyor", p.f["job"].raw)]))
            p.attrs = dict(wife="wife" if p.g == "m" else "husband", did="does" if p.alive else "did", was="is" if p.alive else "was")
        # choose the documented ones
        rest = [e for e in self.ents if e.kind != "person"]
        want = max(0, n - len(rest))
        ps = self.people[:]; rng.shuffle(ps); ps.sort(key=lambda p: -len([r for r in FWD if r in p.f]))
        docs = rest[:n] + ps[:want]
        assert len(docs) == n, (len(docs), n)
        for e in docs: e.doc = True
        self.docs = docs
        # two people must not share one last name inside the reader's sight: names are unique in full
        self.stated = set()

    # ------------------------------------------------------------ text
    def write(self, e):
        for _ in range(60):
            text, rels = self.compose(e)
            wc = len(text.split())
            if 62 <= wc <= 195: break
        else: raise RuntimeError(e.name + str(wc))
        for r in rels:
            self.stated.add((e, r))
            if (e.kind, r) in INV: self.stated.add((e.f[r].raw, INV[(e.kind, r)]))
            if e.kind == "person" and r in FWD: self.stated.add((e.f[r].raw, FWD[r][1]))
        return text
    def compose(self, e):
        rng = self.rng
        G = F[e.kind]
        alive = e.alive
        pron = ("he", "his", "him") if e.g == "m" else ("she", "her", "her") if e.g == "w" else ("it", "its", "it")
        rels = [r for r in e.f if r in G or any(isinstance(k, tuple) and r in k for k in G)]
        must = [r for r in rels if (e.kind == "person" and r in FWD)]
        keep = [r for r in rels if r in must or rng.random() < .8]
        cap_n = 8 if e.kind == "person" else 9
        if len(keep) > cap_n: keep = must + rng.sample([r for r in keep if r not in must], max(0, cap_n - len(must)))
        if e.kind == "island" and "height" in keep and "peak" not in keep: keep.append("peak")
        while len(keep) < 4:
            keep.append(rng.choice([r for r in rels if r not in keep]))
        if "height" in keep and "peak" not in keep: keep.append("peak")
        allrels = set(keep)
        if e.kind == "person": allrels.add("job")
        # joint forms
        items, left = [], keep[:]
        joints = [k for k in G if isinstance(k, tuple)]; rng.shuffle(joints)
        for j in joints:
            if all(r in left for r in j) and (rng.random() < .5 or "height" in j):
                items.append(j); left = [r for r in left if r not in j]
        items += left
        rng.shuffle(items)
        # dead people: death last, birth first, usually
        def order(x):
            s = x if isinstance(x, str) else x[0]
            return 0 if s in ("birth", "birthplace") else 2 if s in ("death", "deathplace") else 1
        if e.kind == "person" and rng.random() < .75: items.sort(key=order)
        env = {r: None for r in allrels}
        def fill(t, S, Ss, O):
            d = {}
            for r in re.findall(r"{(\w+)}", t):
                if r in e.f: d[r] = e.f[r].surface(rng)
            d.update(S=S, Ss=Ss, O=O, O2=e.ref, pr=pron[0], po=pron[1], ob=pron[2])
            d.update(e.attrs)
            if "firstjob" in e.f: d["a_firstjob"] = an(e.f["firstjob"].raw)
            d.update(spoke="speaks" if alive else "spoke", wasis="is" if alive else "was", werare="are" if alive else "were")
            return t.format(**d)
        nm = e.ref if e.kind != "river" else rng.choice([e.ref, "the " + e.name])
        later = e.name.split()[-1] if e.kind == "person" else nm
        defn = {"person": None, "river": "the river", "flood": "the flood", "inst": "the " + e.noun}.get(e.kind, "the " + e.noun)
        state = dict(safe=False, lastp=False)
        def mention(full=False):
            if full: s = e.ref
            else:
                x = rng.random()
                if state["safe"] and x < .5: s = pron[0]
                elif defn and x < .75: s = defn
                else: s = later
            if s == pron[0]: return s, pron[1], pron[2]
            return s, s + "'s", s
        def forms(it, kinds):
            g = G[it]; out = []
            for k in kinds: out += [(k, t) for t in g.get(k, [])]
            return out
        sents = []
        # opening
        adj = self.adj
        be = "is" if (alive or e.kind not in ("person", "flood", "expedition")) else "was"
        desc = e.desc
        if e.kind == "person": desc = rng.choice([adj + " " + e.noun, e.noun, e.noun + " from " + self.arch])
        elif e.kind in ("island", "town", "river"): desc = rng.choice([desc, desc + " in " + self.arch])
        elif rng.random() < .35: desc = ("annual %s festival" % adj if e.kind == "festival" else desc if e.kind == "flood" else adj + " " + desc)
        nmo = cap(nm if e.kind == "river" else e.ref)
        op = rng.random()
        if e.kind == "person":
            b = next((i for i in items if i == "birth" or i == ("birth", "birthplace")), None)
            dd = next((i for i in items if i in ("death",)), None)
            if b and op < .4:
                items.remove(b); B = e.f["birth"].surface(rng)
                if b == "birth" and dd and rng.random() < .8:
                    items.remove(dd); D = e.f["death"].surface(rng)
                    par = f"({B} – {D})" if rng.random() < .6 else f"(born {B}, died {D})"
                elif b == "birth": par = f"(born {B})"
                else: par = f"(born {B} in {e.f['birthplace'].surface(rng)})" if rng.random() < .6 else f"(born {B}, {e.f['birthplace'].surface(rng)})"
                s = f"{nmo} {par} {be} {an(desc)}"
                nxt = [i for i in items if G[i].get("a")]
                if nxt and rng.random() < .5:
                    i = rng.choice(nxt); items.remove(i); s += " and " + fill(rng.choice(G[i]["a"]), e.name, e.name + "'s", e.name)
                sents.append(s + ".")
            else: op = .7 if op < .4 else op
        if not sents:
            ps = [i for i in items if G[i].get("p") and not (e.kind == "person" and i in FWD)]
            if op < .5 and ps:
                i = ps[0]; items.remove(i)
                x = fill(rng.choice(G[i]["p"]), e.ref, e.ref + "'s", e.ref)
                sents.append(f"{nmo} {be} {an(desc)} {x}." if rng.random() < .65 else f"{nmo} {be} {an(desc)}, {x}." if e.kind in ("company", "inst", "ship", "book", "festival", "prize") and not x.startswith(("of ", "that ", "by ", "in ")) else f"{nmo} {be} {an(desc)} {x}.")
            elif op < .75 and items:
                i = items.pop(0); k, t = rng.choice(forms(i, "v"))
                x = fill(t, e.ref, e.ref + "'s", e.ref)
                w = "who" if e.kind == "person" else "that"
                sents.append(f"{nmo} {be} {an(desc)} {w} {x}." if rng.random() < .5 else f"{nmo}, {an(desc)}, {x}.")
            else: sents.append(f"{nmo} {be} {an(desc)}.")
        state["safe"] = True
        fillers = FILL[e.kind][:]; rng.shuffle(fillers)
        nfill = rng.choice([1, 1, 2, 2, 3])
        while items:
            if len(sents) > 1 and nfill and rng.random() < .3:
                sents.append(fillers.pop()); nfill -= 1; state["safe"] = False; continue
            S, Ss, O = mention()
            i = items.pop(0)
            x = rng.random()
            second = items[0] if items else None
            if second and x < .62 and G[second].get("v") and G[i].get("v"):
                v2 = fill(rng.choice(G[second]["v"]), S, Ss, O)
                y = rng.random()
                lead = forms(i, ["p", "l"])
                if y < .27 and lead:
                    a = fill(rng.choice(lead)[1], S, Ss, O)
                    if a.startswith(("of ", "that ", "by ", "in which", "on ", "in ")) and e.kind in ("flood", "expedition", "book", "town", "river", "inst"):
                        s = f"{S} {fill(rng.choice(G[i]['v']), S, Ss, O)} and {v2}"
                    else: s = f"{a}, {S} {v2}"
                elif y < .42 and G[i].get("a"):
                    a = fill(rng.choice(G[i]["a"]), S, Ss, O)
                    S2 = later if S == pron[0] else S
                    s = f"{S2}, {a}, {v2}"
                elif y < .6:
                    S2 = later if S == pron[0] else S
                    v1 = fill(rng.choice([t for t in G[i]["v"] if ", " not in t] or G[i]["v"]), S2, Ss, O)
                    w = "who" if e.kind == "person" else "which"
                    s = f"{S2}, {w} {v1}, {v2}"
                else:
                    v1 = fill(rng.choice(G[i]["v"]), S, Ss, O)
                    l = rng.choice(LINK2)
                    if ", " in v1 and l == " and ": l = LINK2[1]
                    s = f"{S} {v1}{l.format(pr=pron[0])}{v2}"
                items.pop(0)
            else:
                k, t = rng.choice(forms(i, "vf" if rng.random() < .75 else "f"))
                if k == "f" and "{O}" in t and S == pron[0]: S, Ss, O = later, later + "'s", (later if e.kind == "person" or not defn else defn)
                s = (f"{S} " if k == "v" else "") + fill(t, S, Ss, O)
            s = s.strip()
            if not s.endswith("."): s += "."
            sents.append(cap(s)); state["safe"] = True
        while nfill > 0 and fillers: sents.append(fillers.pop()); nfill -= 1
        while len(" ".join(sents).split()) < 62 and fillers: sents.append(fillers.pop())
        # title
        t = rng.random()
        title = ("River " + e.name) if e.kind == "river" else e.name
        body = []; cut = rng.randint(3, max(3, len(sents) - 2)) if len(sents) > 6 and rng.random() < .55 else len(sents)
        body = " ".join(sents[:cut]) + ("\n\n" + " ".join(sents[cut:]) if cut < len(sents) else "")
        body = re.sub(r"(^|[.;] |\n)([a-z])", lambda m: m.group(1) + (m.group(2).upper() if m.group(1) != "; " else m.group(2)), body)
        head = f"# {title}\n\n" if t < .5 else f"{title}\n\n" if t < .75 else ""
        return head + body + "\n", allrels

    # ------------------------------------------------------------ questions
    def known(self, e, r): return (e, r) in self.stated
    def qref(self, e): return e.ref
    def ask(self, e, r, N):
        rng = self.rng; ts = Q[e.kind][r]
        v = e.f[r]; yr = None
        if (e.kind, r) in QYEAR and rng.random() < .4:
            ts = QYEAR[(e.kind, r)]; yr = str(v.raw[0])
        if e.kind == "person" and e.alive and r == "job": ts = [t for t in ts if "was" not in t]
        if e.kind == "person" and not e.alive and r == "job": ts = [t for t in ts if " is " not in t]
        t = rng.choice(ts).format(N=N, **e.attrs)
        if yr: return t, yr, []
        a, al = v.answer()
        return t, a, al
    def questions(self, m):
        rng = self.rng; out, seen = [], set()
        n_un = round(m * .15); n_mu = round(m * .25); n_one = m - n_un - n_mu
        def put(q, a, al, g):
            q = cap(q)
            if q in seen: return False
            seen.add(q); out.append(dict(question=q, answer=a, aliases=al, unanswerable=g == "unanswerable", group=g)); return True
        facts = sorted([(e, r) for (e, r) in self.stated if r in Q[e.kind] and r in e.f], key=lambda x: (x[0].kind, x[0].name, x[1]))
        # one-hop
        got, tries = 0, 0
        pool = []; 
        while got < n_one and tries < n_one * 60:
            tries += 1
            if not pool: pool = facts[:]; rng.shuffle(pool)
            e, r = pool.pop()
            if e.kind == "person" and r in ("job",) and rng.random() < .5: continue
            q, a, al = self.ask(e, r, self.qref(e))
            got += put(q, a, al, "one-hop")
        # multi-hop
        links = [(e, r) for e, r in facts if (e.kind, r) in NP and e.f[r].kind == "ent"]
        byrel = {}
        for e, r in facts: byrel.setdefault(e, []).append(r)
        inn = {}
        for e, r in links: inn.setdefault(e.f[r].raw, []).append((e, r))
        got, tries = 0, 0
        kinds = (["hop"] * 11 + ["hop3"] * 3 + ["cmp"] * 4 + ["yn"] * 4 + ["conj"] * 4)
        while got < n_mu and tries < n_mu * 80:
            tries += 1; k = rng.choice(kinds)
            if k in ("hop", "hop3"):
                e, r = rng.choice(links); b = e.f[r].raw
                N = rng.choice(NP[(e.kind, r)]).format(N=self.qref(e))
                inverse = {INV.get((e.kind, r))} | {FWD.get(r, (0, 0))[1]}
                path = [e]
                if k == "hop3":
                    c = [x for x in byrel.get(b, []) if (b.kind, x) in NP and x not in inverse and b.f[x].raw is not e]
                    if not c: continue
                    r2 = rng.choice(c); N = rng.choice(NP[(b.kind, r2)]).format(N=N); path.append(b)
                    inverse = {INV.get((b.kind, r2))} | {FWD.get(r2, (0, 0))[1]}
                    b = b.f[r2].raw
                c = [x for x in byrel.get(b, []) if x not in inverse and not (b.f[x].kind == "ent" and b.f[x].raw in path) and not (e.kind == "company" and False)]
                # an answer already in the question would be idle
                c = [x for x in c if b.f[x].answer()[0].lower() not in N.lower()]
                if not c: continue
                q, a, al = self.ask(b, rng.choice(c), N)
                got += put(q, a, al, "multi-hop")
            elif k == "cmp":
                spec = rng.choice([("company", "founded", "Which was founded {c}, {a} or {b}?", "earlier", "later"), ("inst", "founded", "Which was founded {c}, {a} or {b}?", "first", "later"), ("town", "pop", "Which town has {c} inhabitants, {a} or {b}?", "more", "fewer"), ("river", "length", "Which river is {c}, {a} or {b}?", "shorter", "longer"),
                    ("person", "birth", "Who was born {c}, {a} or {b}?", "earlier", "later"), ("book", "pages", "Which book has {c} pages, {a} or {b}?", "more", "fewer"), ("ship", "length", "Which ship is {c}, {a} or {b}?", "shorter", "longer"), ("company", "employees", "Which company has {c} employees, {a} or {b}?", "more", "fewer"),
                    ("festival", "founded", "Which festival is {c}, {a} or {b}?", "older", "younger"), ("island", "area", "Which island is {c}, {a} or {b}?", "smaller", "larger"), ("town", "founded", "Which town was founded {c}, {a} or {b}?", "first", "later"), ("book", "year", "Which book was published {c}, {a} or {b}?", "earlier", "later")])
                kd, r, t, lo, hi = spec
                c = [e for e, x in facts if e.kind == kd and x == r]
                if len(c) < 2: continue
                a, b = rng.sample(c, 2); va, vb = a.f[r].raw, b.f[r].raw
                if va == vb or (r == "birth" and va[0] == vb[0]): continue
                w = rng.choice([lo, hi])
                small = w in ("earlier", "first", "fewer", "shorter", "older", "smaller")
                win = (a if va < vb else b) if small else (a if va > vb else b)
                got += put(t.format(c=w, a=self.qref(a), b=self.qref(b)), win.name, win.aliases, "multi-hop")
            elif k == "yn":
                spec = rng.choice([("company", "hq", "Are {a} and {b} based in the same town?"), ("person", "birthplace", "Were {a} and {b} born in the same town?"), ("town", "island", "Are {a} and {b} on the same island?"), ("book", "publisher", "Were {a} and {b} published by the same company?"), ("ship", "owner", "Do {a} and {b} belong to the same company?"),
                    ("company", "founded", "Was {a} founded before {b}?"), ("person", "birth", "Was {a} born before {b}?"), ("town", "pop", "Does {a} have more inhabitants than {b}?"), ("river", "length", "Is {a} longer than {b}?"), ("ship", "builder", "Were {a} and {b} built by the same shipyard?"), ("inst", "founded", "Is {a} older than {b}?"), ("person", "education", "Did {a} and {b} study at the same institution?")])
                kd, r, t = spec
                c = [e for e, x in facts if e.kind == kd and x == r]
                if len(c) < 2: continue
                a, b = rng.sample(c, 2); va, vb = a.f[r].raw, b.f[r].raw
                if r in ("hq", "birthplace", "island", "publisher", "owner", "builder", "education"):
                    if rng.random() < .6:
                        same = [x for x in c if x is not a and x.f[r].raw is va]
                        if same: b = rng.choice(same); vb = va
                    ans = va is vb
                else:
                    if va == vb or (r == "birth" and va[0] == vb[0]): continue
                    ans = va > vb if r in ("pop", "length") else va < vb
                got += put(t.format(a=self.qref(a), b=self.qref(b)), "yes" if ans else "no", [], "multi-hop")
            else:
                spec = rng.choice([("company", "hq", "founded", "Which company based in {x} was founded in {y}?"), ("company", "desc", "hq", "Which {x} has its headquarters in {y}?"), ("person", "birthplace", "education", "Who was born in {x} and studied at {y}?"), ("person", "job", "birthplace", "Which {x} was born in {y}?"), ("book", "publisher", "setting", "Which book set in {y} was published by {x}?"),
                    ("ship", "builder", "owner", "Which ship owned by {y} was built by {x}?"), ("town", "island", "knownfor", "Which town on {x} is known for its {y}?"), ("person", "job", "education", "Which {x} studied at {y}?"), ("person", "birthplace", "deathplace", "Who was born in {x} and died in {y}?"), ("festival", "month", "sponsor", "Which festival sponsored by {y} takes place in {x}?"), ("ship", "port", "owner", "Which ship owned by {y} has {x} as its home port?"), ("inst", "desc", "town", "Which {x} is located in {y}?")])
                kd, r1, r2, t = spec
                val = lambda e, r: e.desc if r == "desc" else (e.f[r].raw if r in e.f else None)
                c = [e for e in self.docs if e.kind == kd and all(r == "desc" or self.known(e, r) for r in (r1, r2))]
                if not c: continue
                a = rng.choice(c)
                same = [e for e in self.ents if e.kind == kd and val(e, r1) == val(a, r1) and val(e, r2) == val(a, r2)]
                if len(same) != 1: continue
                if r1 == "desc" and any(e.kind == kd and self.known(e, r2) is False and val(e, r2) == val(a, r2) and val(e, r1) == val(a, r1) for e in self.ents): continue
                one = [e for e in self.ents if e.kind == kd and val(e, r1) == val(a, r1)]
                if len(one) < 2 and rng.random() < .7: continue
                s = lambda r: a.desc if r == "desc" else (a.f[r].raw.ref if a.f[r].kind == "ent" else a.f[r].variants()[0])
                got += put(t.format(x=s(r1), y=s(r2)), a.name, a.aliases, "multi-hop")
        # unanswerable
        got, tries = 0, 0
        ks = sorted(set(e.kind for e in self.docs))
        while got < n_un and tries < n_un * 80:
            tries += 1; x = rng.random()
            if x < .4:
                kd = rng.choice(ks); r = rng.choice([r for r in Q[kd]])
                src = rng.choice([e for e in self.docs if e.kind == kd])
                N = self.newname(kd, src)
                if not N: continue
                if kd == "person" and r == "job": continue
                at = dict(unitnoun=src.attrs.get("unitnoun", "members"), wife="wife" if N.split()[0] in FM else "husband", did="did", was="was")
                q = rng.choice(Q[kd][r]).format(N=N, **at)
            elif x < .75:
                e = rng.choice(self.docs)
                c = [r for r in SAFE[e.kind] if r in e.f and not self.known(e, r)]
                if e.kind == "person" and e.alive: c.append("death")
                if not c: continue
                r = rng.choice(c); q = rng.choice(Q[e.kind][r] + QYEAR.get((e.kind, r), [])).format(N=self.qref(e), **e.attrs)
            else:
                e = rng.choice(self.docs); q = rng.choice(NEVER[e.kind]).format(N=self.qref(e))
            got += put(q, "", [], "unanswerable")
        rng.shuffle(out)
        for i, o in enumerate(out): o["id"] = f"q{i+1:04d}"
        return [dict(id=o["id"], question=o["question"], answer=o["answer"], aliases=o["aliases"], unanswerable=o["unanswerable"], group=o["group"]) for o in out]
    def newname(self, kd, src):
        rng = self.rng
        try:
            if kd == "person": return self.pname(rng.choice("mw"))
            if kd == "town": return self.tname()
            if kd == "company": return self.uniq(lambda: rng.choice([self.last(), rng.choice(ADJ) + " " + rng.choice(NOUN)]) + " " + rng.choice(CNAME[src.desc]).replace("& Sons", "& Daughters"))
            if kd == "inst": return "the " + self.uniq(lambda: rng.choice(T1) + rng.choice(T2) + " " + src.name.split(" ", 1)[1])
            if kd == "river": return "the River " + self.uniq(lambda: rng.choice(S1) + rng.choice(["ra", "na", "la", "wyn"]))
            if kd == "island": return self.uniq(lambda: rng.choice(S1) + "say")
            if kd == "ship": return "the " + self.uniq(lambda: rng.choice(ADJ) + " " + rng.choice(NOUN))
            if kd == "book": return self.uniq(lambda: "The " + rng.choice(ADJ) + " " + rng.choice(NOUN))
            if kd == "festival": return "the " + self.uniq(lambda: rng.choice(T1) + rng.choice(T2) + " " + rng.choice(FEST))
            if kd == "flood": return "the " + self.uniq(lambda: rng.choice(T1) + rng.choice(T2) + " Flood")
            if kd == "expedition": return "the " + self.uniq(lambda: rng.choice(S1) + rng.choice(S2) + " Expedition")
            if kd == "prize": return "the " + self.uniq(lambda: rng.choice(ADJ) + " " + rng.choice(NOUN) + " Prize")
        except RuntimeError: return None

def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--documents", type=int, default=60); ap.add_argument("--questions", type=int, default=150)
    ap.add_argument("--seed", type=int, default=1); ap.add_argument("--out", default="out")
    a = ap.parse_args()
    w = World(a.documents, a.seed)
    dd = os.path.join(a.out, "documents"); os.makedirs(dd, exist_ok=True)
    for f in os.listdir(dd):
        if f.endswith((".md", ".txt")): os.remove(os.path.join(dd, f))
    order = w.docs[:]; w.rng.shuffle(order)
    names = set()
    for e in order:
        t = w.write(e)
        s = re.sub(r"[^a-z0-9]+", "-", e.name.lower()).strip("-")
        while s in names: s += "-" + e.kind
        names.add(s)
        with open(os.path.join(dd, s + (".md" if w.rng.random() < .7 else ".txt")), "w", encoding="utf-8") as fh: fh.write(t)
    qs = w.questions(a.questions)
    with open(os.path.join(a.out, "questions.jsonl"), "w", encoding="utf-8") as fh:
        for q in qs: fh.write(json.dumps(q, ensure_ascii=False) + "\n")
    c = {}
    for q in qs: c[q["group"]] = c.get(q["group"], 0) + 1
    print(a.out, len(order), "documents", len(qs), "questions", c)

if __name__ == "__main__": main()
