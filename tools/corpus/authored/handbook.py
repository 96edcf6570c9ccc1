#!/usr/bin/env python3
"""Invented regional handbook: documents and questions (standard library only)."""
import argparse, json, os, random, re
from collections import defaultdict

MONTHS = "January February March April May June July August September October November December".split()

# ------------------------------------------------------------------ names
FEM = "Lena Orla Marit Sunniva Brida Elske Hedda Ilse Katrin Ludmila Mirela Nadia Odile Petra Runa Sabine Tilda Ursel Vera Wilma Yvette Zora Agnes Clara Dorothea Emmeline Greta Ingrid Josefa Leonie".split()
MAS = "Anton Bruno Caspar Davor Emil Florian Gregor Henrik Ivo Jonas Konrad Lorenz Matthias Niklas Oskar Pavel Rasmus Stefan Tobias Ulrich Viktor Walter Xaver Yannick Zeno Aldo Bernard Cyril Felix Hugo".split()
LS = ["Or","Ka","Le","Bra","Da","Fe","Gro","Ha","I","Jo","Kro","Lu","Ma","No","Pe","Ro","Sa","Ti","Va","Wi","Ze","Be","Ca","Dre","E"]
LM = ["l","r","nd","st","v","sk","m","n","rr","ld","lt","rt","ss","g"]
LE = ["ik","en","ander","ow","is","ec","aud","in","ell","ard","ost","ay","eth","ini","ar","owski"]
TP = ["Har","Vel","Ost","Bren","Tarn","Kel","Mor","Sil","Wen","Dra","Lind","Fal","Ash","Cor","Ul","Gar","Ned","Pel","Rav","Stor","Thal","Iv","Yar","Zell","Hol","Mar","Quen","Esk","Bal","Or"]
TS = ["ford","wick","mouth","berg","holm","stead","minster","by","gate","haven","ova","dale","ingen","burg","ton","field","beck","sund"]
TSPEC = ["Saint Orla","Kettle Bridge","Upper Tarrow","Long Acre","New Haldin","Bell Cross","Three Wells","The Staithes","Stone Ferry","Lower Marrick","Old Quay","Monk's Landing","Castle Drennan","Little Sorrow"]
DS = ["mark","shire","gau","land","aria","mere"]
DSPEC = ["the High Marches","the Lower Vale","the Seven Parishes","Outer Skarra","West Halder","the Amber Coast"]
MSPEC = ["the Grey Sister","the Old Bishop","the Broken Crown","the Watchman","the Widow's Chair","the White Anvil","Crow Pike","Candle Fell"]
LKSPEC = ["the Mirror Water","the Long Mere","Heron Water","the Black Tarn","the Abbot's Pool"]
ADJ = ["Glass","Silent","Winter","Amber","Broken","Northern","Paper","Salt","Hollow","Crimson","Second","Last","Borrowed","Distant","Iron","Burning","Quiet","Painted","Empty","Golden"]
NOU = ["Harbour","Orchard","Lantern","Ferryman","Bridge","Garden","Winter","Letter","Clockmaker","Daughter","Mill","Shore","Staircase","Wedding","Crossing","Mirror","Shepherd","Border","Window","Carnival"]
PLU = ["Lanterns","Swallows","Ashes","Rivers","Candles","Foxes","Bells","Orchards","Shadows","Letters"]

class World: pass

class Ent:
    def __init__(s, kind, name, ref=None):
        s.kind, s.name, s.ref = kind, name, ref or name
        s.v, s.ans, s.link, s.num = {}, {}, {}, {}
        s.rels, s.stated = [], []
        s.fem = None

def comma(n): return f"{n:,}"

# ------------------------------------------------------------------ relations
REL = {}
class Rel:
    def __init__(s, name, slots, vp, part, sent, q, fwd=(), cmp=(), yn=(), drop=True, inv=True, person_sent=()):
        s.name, s.slots, s.vp, s.part, s.sent, s.q = name, slots, vp, part, sent, q
        s.fwd, s.cmp, s.yn, s.drop, s.inv = fwd, cmp, yn, drop, inv

def R(name, *a, **k): REL[name] = Rel(name, *a, **k)

# ---- people
R("born", ["born"],
  ["was born on {born}", "came into the world on {born}", "first saw the light of day on {born}"],
  ["born on {born}", "whose date of birth is given as {born}"],
  ["{P} date of birth is recorded as {born}.", "The parish register gives {born} as the day on which {S} was born.", "{P} birth fell on {born}.", "It was on {born} that {S} was born."],
  {"born": ["When was {S} born?", "What is the date of birth of {S}?", "On what date was {S} born?"],
   "born_y": ["In what year was {S} born?", "In which year was {S} born?"]},
  cmp=[("born", "Who was born earlier, {A} or {B}?", min), ("born", "Who was older, {A} or {B}?", min), ("born", "Who was born later, {A} or {B}?", max)],
  yn=[("born", "Was {A} born before {B}?", min), ("born", "Was {A} born later than {B}?", max)])
R("birthplace", ["birthplace"],
  ["was born in {birthplace}", "came from {birthplace}", "was a native of {birthplace}", "hailed from {birthplace}"],
  ["born in {birthplace}", "a native of {birthplace}", "originally from {birthplace}"],
  ["{P} birthplace was {birthplace}.", "The house in {birthplace} where {S} was born still stands.", "{birthplace} claims {O} as one of its own, for {p} birth took place there.", "It was in {birthplace} that {S} was born."],
  {"birthplace": ["Where was {S} born?", "In which town was {S} born?", "What is the birthplace of {S}?", "Which town did {S} come from?"]},
  fwd=["the town where {S} was born", "the birthplace of {S}"], drop=False)
R("died", ["died"],
  ["died on {died}", "passed away on {died}", "lived until {died}"],
  ["who died on {died}", "whose life ended on {died}"],
  ["{P} death came on {died}.", "Death came to {O} on {died}.", "The gazette announced that {S} had died on {died}.", "After a short illness {S} died on {died}."],
  {"died": ["When did {S} die?", "On what date did {S} die?", "What was the date of {S}'s death?"],
   "died_y": ["In what year did {S} die?", "In which year did {S} die?"]},
  cmp=[("died", "Who died earlier, {A} or {B}?", min), ("died", "Who died later, {A} or {B}?", max)],
  yn=[("died", "Did {A} die before {B}?", min)])
R("studied", ["studied"],
  ["studied at {studied}", "was educated at {studied}", "took a degree at {studied}", "graduated from {studied}"],
  ["educated at {studied}", "a graduate of {studied}", "having studied at {studied}"],
  ["{P} studies were completed at {studied}.", "{P} years as a student were spent at {studied}.", "It was at {studied} that {S} was trained.", "{studied} gave {O} {p} education."],
  {"studied": ["Where did {S} study?", "At which university did {S} study?", "Which university did {S} graduate from?", "Where was {S} educated?"]},
  fwd=["the alma mater of {S}", "the university where {S} studied", "the university from which {S} graduated"])
R("spouse", ["spouse", "married"],
  ["married {spouse} in {married}", "was married to {spouse} from {married}", "took {spouse} as {p} {wife} in {married}"],
  ["married from {married} to {spouse}", "who married {spouse} in {married}"],
  ["In {married}, {S} married {spouse}.", "{P} {wife} was {spouse}, whom {s} married in {married}.", "{P} marriage to {spouse} took place in {married}.", "The wedding with {spouse} was held in {married}."],
  {"spouse": ["Who was {S} married to?", "Whom did {S} marry?", "What was the name of the {wife} of {S}?"],
   "married": ["In what year did {S} marry?", "When did {S} get married?"]})
R("father", ["father"],
  ["was the child of a {father}", "grew up as the child of a {father}", "came from the household of a {father}"],
  ["the child of a {father}", "brought up by a {father}"],
  ["{P} father worked as a {father}.", "{P} father was a {father} by trade.", "{S} had a {father} for a father.", "The family lived on what {p} father earned as a {father}."],
  {"father": ["What did the father of {S} do for a living?", "What was the occupation of {S}'s father?", "What was the trade of the father of {S}?"]})
R("award", ["award", "award_y"],
  ["won {award} in {award_y}", "was awarded {award} in {award_y}", "received {award} in {award_y}"],
  ["honoured with {award} in {award_y}", "winner of {award} in {award_y}"],
  ["In {award_y}, {award} went to {O}.", "{award} was given to {O} in {award_y}.", "The jury of {award} chose {O} in {award_y}.", "An honour came in {award_y}, when {S} received {award}."],
  {"award": ["Which prize did {S} win?", "What award did {S} receive?", "Which prize was awarded to {S}?"],
   "award_y": ["In what year did {S} receive {award}?", "When did {S} win {award}?"]})
R("instrument", ["instrument"],
  ["played the {instrument} from childhood", "was also a fine player of the {instrument}", "learned the {instrument} as a small child"],
  ["a skilled player of the {instrument}", "trained first on the {instrument}"],
  ["{P} first instrument was the {instrument}.", "The {instrument} was the instrument {s} played in public.", "On the {instrument} {S} was heard at many small concerts.", "As a performer {S} was known for playing the {instrument}."],
  {"instrument": ["What instrument did {S} play?", "Which instrument did {S} play?", "What was the instrument of {S}?"]}, inv=False)
R("opera_w", ["opera_w"],
  ["composed the opera {opera_w}", "wrote the opera {opera_w}", "is remembered for the opera {opera_w}"],
  ["the composer of the opera {opera_w}", "known for the opera {opera_w}"],
  ["{P} best-known work is the opera {opera_w}.", "The opera {opera_w} was composed by {O}.", "Fame came with the opera {opera_w}.", "Among {p} scores, the opera {opera_w} is the one still performed."],
  {"opera_w": ["Which opera did {S} compose?", "What is the name of the opera written by {S}?", "For which opera is {S} remembered?"]},
  fwd=["the opera composed by {S}"], drop=False)
R("painting_w", ["painting_w"],
  ["painted {painting_w}", "is the artist behind {painting_w}", "is remembered for the canvas {painting_w}"],
  ["the painter of {painting_w}", "known for the canvas {painting_w}"],
  ["{P} most famous canvas is {painting_w}.", "The picture {painting_w} is by {O}.", "Of all {p} works, {painting_w} is the most often reproduced.", "{P} name lives on through the painting {painting_w}."],
  {"painting_w": ["Which picture made {S} famous?", "What is the best-known painting by {S}?", "Which painting is {S} known for?"]},
  fwd=["the best-known painting by {S}"], drop=False)
R("novel_w", ["novel_w"],
  ["wrote the novel {novel_w}", "is the author of {novel_w}", "became known with the novel {novel_w}"],
  ["the author of the novel {novel_w}", "known for the novel {novel_w}"],
  ["{P} best-known book is the novel {novel_w}.", "The novel {novel_w} was written by {O}.", "Readers know {O} above all for {novel_w}.", "{P} place in the national literature rests on the novel {novel_w}."],
  {"novel_w": ["Which novel did {S} write?", "What is the title of the novel by {S}?", "For which novel is {S} known?"]},
  fwd=["the novel written by {S}"], drop=False)
R("film_w", ["film_w"],
  ["directed the film {film_w}", "made the film {film_w}", "is best known for the film {film_w}"],
  ["the director of {film_w}", "known for the film {film_w}"],
  ["{P} best-known picture is {film_w}.", "The film {film_w} was directed by {O}.", "Cinema-goers remember {O} for {film_w}.", "With {film_w}, {S} reached a wide public as a director."],
  {"film_w": ["Which film did {S} direct?", "What is the title of the film directed by {S}?", "For which film is {S} best known?"]},
  fwd=["the film directed by {S}"], drop=False)
R("party", ["party"],
  ["belonged to the {party}", "was a member of the {party}", "sat in parliament for the {party}"],
  ["a lifelong member of the {party}", "elected for the {party}"],
  ["{P} party was the {party}.", "The {party} put {O} on its list for parliament.", "In politics {S} sided with the {party}.", "{P} seat was held for the {party}."],
  {"party": ["Which party did {S} belong to?", "What party was {S} a member of?", "Of which political party was {S} a member?"]})
R("office", ["office", "office_y"],
  ["became {office} in {office_y}", "was appointed {office} in {office_y}", "was made {office} in {office_y}"],
  ["appointed {office} in {office_y}", "who rose to {office} in {office_y}"],
  ["In {office_y}, {S} was sworn in as {office}.", "{P} appointment as {office} followed in {office_y}.", "The post of {office} came to {O} in {office_y}.", "{P} term as {office} began in {office_y}."],
  {"office": ["Which office did {S} take up in {office_y}?", "To which post was {S} appointed in {office_y}?", "What office did {S} hold?"],
   "office_y": ["In what year did {S} become {office}?", "When was {S} appointed {office}?"]})
R("club", ["club"],
  ["spent most of a long career with {club}", "played for {club}", "wore the colours of {club}"],
  ["a player of {club}", "long on the books of {club}"],
  ["{P} club was {club}.", "It was {club} that gave {O} a first contract.", "{club} signed {O} straight from school.", "{P} whole career was spent at {club}."],
  {"club": ["Which club did {S} play for?", "What was the club of {S}?", "For which club did {S} play?"]},
  fwd=["the club of {S}", "the club for which {S} played", "the club {S} played for"], drop=False)
R("caps", ["caps"],
  ["won {caps} caps for the national side", "played {caps} times for the country", "was picked for the national team {caps} times"],
  ["capped {caps} times by the country", "with {caps} caps for the national side"],
  ["The selectors gave {O} {caps} caps.", "{P} record shows {caps} caps.", "In all, {S} collected {caps} caps.", "National appearances by {S} came to {caps} caps."],
  {"caps": ["How many caps did {S} win?", "How many times did {S} play for the national team?"]},
  cmp=[("caps", "Who won more caps, {A} or {B}?", max)])

# ---- towns
R("district", ["district"],
  ["lies in {district}", "belongs to {district}", "forms part of {district}", "is found in {district}"],
  ["situated in {district}", "part of {district}", "in {district}"],
  ["Administratively {S} comes under {district}.", "The district to which {S} belongs is {district}.", "{district} is the district in which {S} is found.", "On the map {S} will be found in {district}."],
  {"district": ["In which district is {S}?", "Which district does {S} belong to?", "What district is {S} in?"]},
  fwd=["the district of {S}", "the district in which {S} lies", "the district to which {S} belongs"], drop=False)
R("on_river", ["on_river"],
  ["lies on {on_river}", "stands on the banks of {on_river}", "is built along {on_river}"],
  ["built on {on_river}", "set beside {on_river}", "watered by {on_river}"],
  ["{on_river} runs through {O}.", "{on_river} divides {O} into two halves.", "{P} river is {on_river}.", "The old quarter looks down on {on_river}, the river on which {S} stands."],
  {"on_river": ["On which river does {S} lie?", "Which river runs through {S}?", "What river does {S} stand on?"]},
  fwd=["the river on which {S} lies", "the river that runs through {S}"])
R("pop", ["pop"],
  ["has {pop} inhabitants", "has a population of {pop}", "is home to {pop} people", "counted {pop} residents at the last census"],
  ["with {pop} inhabitants", "home to {pop} people", "with a population of {pop}"],
  ["{P} population stands at {pop}.", "At the last census {pop} people were living in {N}.", "Some {pop} people live there.", "The census put the number of inhabitants at {pop}."],
  {"pop": ["What is the population of {S}?", "How many people live in {S}?", "How many inhabitants does {S} have?"]},
  cmp=[("pop", "Which has the larger population, {A} or {B}?", max), ("pop", "Which has more inhabitants, {A} or {B}?", max), ("pop", "Which has fewer inhabitants, {A} or {B}?", min)],
  yn=[("pop", "Does {A} have more inhabitants than {B}?", max)], inv=False)
R("charter", ["charter"],
  ["received its town charter in {charter}", "was granted a charter in {charter}", "has been a chartered town since {charter}"],
  ["chartered in {charter}", "a chartered town since {charter}"],
  ["{P} charter dates from {charter}.", "In {charter} the crown granted {O} a charter.", "The charter, still kept in the town hall, was issued in {charter}.", "Town rights were conferred in {charter}."],
  {"charter": ["When did {S} receive its charter?", "In what year was {S} granted a charter?", "In which year did {S} get its town charter?"]},
  cmp=[("charter", "Which received its charter earlier, {A} or {B}?", min), ("charter", "Which town got its charter later, {A} or {B}?", max)],
  yn=[("charter", "Did {A} receive its charter before {B}?", min)])
R("mayor", ["mayor"],
  ["is governed by mayor {mayor}", "has {mayor} as its mayor", "elected {mayor} as its mayor"],
  ["with {mayor} as mayor", "led by mayor {mayor}"],
  ["{P} mayor is {mayor}.", "{mayor} serves as mayor.", "The office of mayor is held by {mayor}.", "Visitors are welcomed at the town hall by the mayor, {mayor}.", "Since the last election {mayor} has been mayor."],
  {"mayor": ["Who is the mayor of {S}?", "What is the name of the mayor of {S}?", "Who is mayor of {S}?"]})
R("goods", ["goods"],
  ["is known for {goods}", "lives from {goods}", "made its fortune in {goods}"],
  ["known for {goods}", "long famous for {goods}"],
  ["{P} traditional goods are {goods}.", "The market stalls sell {goods}, for which {S} is known.", "Local workshops turn out {goods}.", "{P} wealth came from {goods}."],
  {"goods": ["What goods is {S} known for?", "Which goods made {S} wealthy?", "What are the traditional goods of {S}?"]}, inv=False)
R("elev", ["elev"],
  ["lies {elev} above the sea", "stands at an elevation of {elev}", "sits {elev} above sea level"],
  ["at a height of {elev} above the sea", "set {elev} above sea level"],
  ["{P} elevation is {elev}.", "The church door is taken as the mark for the height of {N}, {elev} above the sea.", "Surveyors give the altitude as {elev}.", "The altitude is {elev}."],
  {"elev": ["What is the elevation of {S}?", "How high above sea level is {S}?", "At what altitude does {S} lie?"]},
  cmp=[("elev", "Which lies higher above the sea, {A} or {B}?", max)], inv=False)
# ---- districts
R("seat", ["seat"],
  ["is administered from {seat}", "has its seat at {seat}", "has {seat} as its chief town"],
  ["administered from {seat}", "with its seat at {seat}"],
  ["{P} seat is {seat}.", "{seat} is the chief town.", "The district council meets in {seat}, the seat of the district.", "{seat} serves as district capital."],
  {"seat": ["What is the seat of {S}?", "Which town is the capital of {S}?", "What is the chief town of {S}?", "From which town is {S} administered?"]},
  fwd=["the chief town of {S}", "the seat of {S}"], drop=False)
R("area", ["area"],
  ["covers {area}", "has an area of {area}", "takes in {area}", "extends over {area}"],
  ["covering {area}", "with an area of {area}"],
  ["{P} area is {area}.", "The surveyors measured {p} area as {area}.", "In all, {area} are covered.", "The total area comes to {area}."],
  {"area": ["What is the area of {S}?", "How large is {S}?", "How big is the area of {S}?"]},
  cmp=[("area", "Which has the larger area, {A} or {B}?", max), ("area", "Which is larger in area, {A} or {B}?", max), ("area", "Which is smaller in area, {A} or {B}?", min)],
  yn=[("area", "Is {A} larger in area than {B}?", max)])
R("governor", ["governor"],
  ["is run by governor {governor}", "has {governor} as its governor", "answers to governor {governor}"],
  ["governed by {governor}", "with {governor} as governor"],
  ["{P} governor is {governor}.", "{governor} holds the office of governor.", "The post of governor is filled by {governor}.", "The present governor, {governor}, was named by the cabinet."],
  {"governor": ["Who is the governor of {S}?", "What is the name of the governor of {S}?", "Who governs {S}?"]})
R("summit", ["summit"],
  ["has its highest point on {summit}", "rises to its greatest height at {summit}", "culminates in {summit}"],
  ["crowned by {summit}, its highest mountain", "with {summit} as its highest point"],
  ["{P} highest mountain is {summit}.", "{summit} is the highest point.", "No other mountain here is as high as {summit}.", "Above everything stands {summit}, the highest summit in the district."],
  {"summit": ["What is the highest mountain in {S}?", "Which mountain is the highest point of {S}?", "What is the highest point of {S}?"]},
  fwd=["the highest mountain in {S}"], drop=False)
R("estab", ["estab"],
  ["was created in {estab}", "has existed since {estab}", "was formed in {estab}"],
  ["created in {estab}", "a district since {estab}"],
  ["{P} boundaries were drawn in {estab}, when {S} was created.", "An act of {estab} created the district.", "The district dates from {estab}.", "It was in {estab} that {S} came into being."],
  {"estab": ["When was {S} created?", "In what year was {S} formed?", "Since when has {S} existed as a district?"]},
  cmp=[("estab", "Which district was created earlier, {A} or {B}?", min)])
# ---- nature
R("height", ["height"],
  ["rises to {height}", "reaches a height of {height}", "stands {height} high", "is {height} high"],
  ["rising to {height}", "{height} high", "with a height of {height}"],
  ["{P} height is {height}.", "The summit cross stands at {height}.", "Surveyors have fixed {p} height at {height}.", "The official height is {height}."],
  {"height": ["How high is {S}?", "What is the height of {S}?", "What height does {S} reach?"]},
  cmp=[("height", "Which is higher, {A} or {B}?", max), ("height", "Which mountain is lower, {A} or {B}?", min), ("height", "Which of the two is the higher mountain, {A} or {B}?", max)],
  yn=[("height", "Is {A} higher than {B}?", max), ("height", "Is {A} lower than {B}?", min)])
R("ascent", ["climber", "ascent"],
  ["was first climbed in {ascent} by {climber}", "was conquered by {climber} in {ascent}", "remained unclimbed until {climber} reached the top in {ascent}"],
  ["first climbed by {climber} in {ascent}", "unclimbed until {ascent}, when {climber} reached the top"],
  ["{climber} made the first ascent in {ascent}.", "The first ascent was made in {ascent} by {climber}.", "In {ascent}, {climber} became the first person to stand on the summit.", "{P} first ascent, by {climber}, dates from {ascent}."],
  {"climber": ["Who first climbed {S}?", "Who made the first ascent of {S}?", "Who was the first person to climb {S}?"],
   "ascent": ["When was {S} first climbed?", "In what year was the first ascent of {S} made?"]},
  cmp=[("ascent", "Which mountain was first climbed earlier, {A} or {B}?", min)])
R("rock", ["rock"],
  ["is made of {rock}", "consists of {rock}", "is built of {rock}"],
  ["formed of {rock}", "a mass of {rock}"],
  ["{P} rock is {rock}.", "Geologists describe the rock as {rock}.", "The walls are of {rock}.", "Climbers will find themselves on {rock}."],
  {"rock": ["What rock is {S} made of?", "What kind of rock does {S} consist of?"]}, inv=False)
R("depth", ["depth"],
  ["is {depth} deep", "reaches a depth of {depth}", "goes down to {depth}"],
  ["{depth} deep at its deepest point", "with a greatest depth of {depth}"],
  ["{P} greatest depth is {depth}.", "Soundings have shown a depth of {depth}.", "At the deepest point the bottom lies {depth} down.", "The maximum depth has been measured at {depth}."],
  {"depth": ["How deep is {S}?", "What is the maximum depth of {S}?", "What depth does {S} reach?"]},
  cmp=[("depth", "Which lake is deeper, {A} or {B}?", max), ("depth", "Which is deeper, {A} or {B}?", max)],
  yn=[("depth", "Is {A} deeper than {B}?", max)])
R("fish", ["fish"],
  ["is fished for {fish}", "holds {fish}", "is well stocked with {fish}"],
  ["well stocked with {fish}", "rich in {fish}"],
  ["Anglers come for {fish}.", "The fish caught here are {fish}.", "Local kitchens serve {fish} from the lake.", "{P} waters are home to {fish}."],
  {"fish": ["What fish are found in {S}?", "Which fish live in {S}?", "What fish can be caught in {S}?"]}, inv=False)
R("shore", ["shore"],
  ["has {shore} as the only town on its shore", "is best reached from {shore}, the only town on its shore", "washes the quays of {shore}, the only town on its shore"],
  ["with {shore} as the only town on its shore", "overlooked by {shore}, the one town on its shore"],
  ["{shore} is the only town on the shore.", "The one town on {p} shore is {shore}.", "On the shore stands a single town, {shore}.", "Boats leave from {shore}, the only shore town."],
  {"shore": ["Which town stands on the shore of {S}?", "What is the only town on the shore of {S}?"]},
  fwd=["the only town on the shore of {S}"])
R("length", ["length"],
  ["is {length} long", "runs for {length}", "has a length of {length}"],
  ["{length} long", "with a length of {length}"],
  ["{P} length is {length}.", "From source to mouth it measures {length}.", "Its course is {length} long.", "Engineers put the length at {length}."],
  {"length": ["How long is {S}?", "What is the length of {S}?", "How long is the course of {S}?"]},
  cmp=[("length", "Which river is longer, {A} or {B}?", max), ("length", "Which river is shorter, {A} or {B}?", min)],
  yn=[("length", "Is {A} longer than {B}?", max)])
R("source", ["source"],
  ["rises on {source}", "has its source on {source}", "springs from the slopes of {source}"],
  ["rising on {source}", "fed by the snows of {source}, where it rises"],
  ["{P} source is on {source}.", "The spring from which it flows lies on {source}.", "It is on {source} that {S} begins.", "A stone on {source} marks the source."],
  {"source": ["Where does {S} rise?", "On which mountain does {S} have its source?", "What mountain does {S} rise on?"]},
  fwd=["the mountain at the source of {S}", "the mountain on which {S} rises"])
R("mouth", ["mouth"],
  ["flows into {mouth}", "empties into {mouth}", "ends in {mouth}"],
  ["flowing into {mouth}", "a feeder of {mouth}"],
  ["{P} waters reach {mouth}, into which they empty.", "{mouth} receives its waters.", "The mouth is on {mouth}.", "At last the stream enters {mouth}."],
  {"mouth": ["Into which lake does {S} flow?", "What lake does {S} empty into?", "Where does {S} end?"]},
  fwd=["the lake at the mouth of {S}", "the lake into which {S} flows"])
R("bridges", ["bridges"],
  ["is crossed by {bridges} bridges", "has {bridges} bridges", "passes under {bridges} bridges"],
  ["spanned by {bridges} bridges", "crossed by {bridges} bridges"],
  ["{bridges} bridges cross it.", "Travellers can count {bridges} bridges.", "The number of bridges is {bridges}.", "Between source and mouth there are {bridges} bridges."],
  {"bridges": ["How many bridges cross {S}?", "How many bridges does {S} have?"]}, inv=False)
# ---- organisations
R("founded", ["founded"],
  ["was founded in {founded}", "was established in {founded}", "has existed since {founded}", "dates from {founded}", "came into being in {founded}"],
  ["founded in {founded}", "established in {founded}", "in existence since {founded}"],
  ["The year of foundation was {founded}.", "{P} history goes back to {founded}, when {S} was founded.", "It was in {founded} that {S} was set up.", "In {founded} the founding deed was signed.", "{P} foundation took place in {founded}."],
  {"founded": ["When was {S} founded?", "In what year was {S} founded?", "In which year was {S} established?", "What year was {S} set up?"]},
  cmp=[("founded", "Which was founded earlier, {A} or {B}?", min), ("founded", "Which is older, {A} or {B}?", min), ("founded", "Which was founded later, {A} or {B}?", max)],
  yn=[("founded", "Was {A} founded before {B}?", min), ("founded", "Was {A} founded after {B}?", max)])
R("founder", ["founder"],
  ["was founded by {founder}", "owes its existence to {founder}, its founder", "was the creation of {founder}"],
  ["founded by {founder}", "the creation of {founder}", "set up by {founder}"],
  ["{P} founder was {founder}.", "{founder} founded {O}.", "The founder, {founder}, is honoured with a bust at the entrance.", "It was {founder} who founded {O}.", "The idea came from {founder}, the founder."],
  {"founder": ["Who founded {S}?", "Who was the founder of {S}?", "By whom was {S} founded?", "Who set up {S}?"]},
  fwd=["the founder of {S}"])
R("town", ["town"],
  ["is based in {town}", "is located in {town}", "has its home in {town}", "can be found in {town}"],
  ["based in {town}", "located in {town}", "at home in {town}"],
  ["{P} home is {town}.", "{town} is where {S} is based.", "The address is in {town}.", "Its premises are in {town}.", "Visitors will find {O} in {town}."],
  {"town": ["Where is {S} based?", "In which town is {S} located?", "In what town is {S}?", "Which town is the home of {S}?"]},
  fwd=["the town where {S} is based", "the home town of {S}"], drop=False)
R("rector", ["rector"],
  ["is led by rector {rector}", "has {rector} as its rector", "chose {rector} as rector"],
  ["led by its rector, {rector}", "with {rector} as rector"],
  ["{P} rector is {rector}.", "{rector} serves as rector.", "The rectorship is held by {rector}.", "At its head stands {rector}, the rector."],
  {"rector": ["Who is the rector of {S}?", "What is the name of the rector of {S}?", "Who is rector of {S}?"]})
R("students", ["students"],
  ["has {students} students", "teaches {students} students", "enrols {students} students"],
  ["with {students} students", "attended by {students} students"],
  ["{P} student body numbers {students}.", "{students} students are enrolled.", "The number of students is {students}.", "Lectures are followed by {students} students."],
  {"students": ["How many students does {S} have?", "How many students are enrolled at {S}?", "What is the number of students at {S}?"]},
  cmp=[("students", "Which has more students, {A} or {B}?", max)], yn=[("students", "Does {A} have more students than {B}?", max)], inv=False)
R("faculties", ["faculties"],
  ["has faculties of {faculties}", "teaches {faculties} in its three faculties", "offers {faculties} as its three faculties"],
  ["with faculties of {faculties}", "divided into faculties of {faculties}"],
  ["{P} three faculties are {faculties}.", "There are three faculties: {faculties}.", "Teaching is divided among three faculties, namely {faculties}.", "The faculties of {faculties} share a single library."],
  {"faculties": ["What are the three faculties of {S}?", "Which faculties does {S} have?", "What faculties are there at {S}?"]}, inv=False)
R("architect", ["architect"],
  ["was designed by {architect}", "occupies a building designed by {architect}", "is the work of the architect {architect}"],
  ["designed by {architect}", "housed in a building by the architect {architect}"],
  ["{P} architect was {architect}.", "{architect} designed the building.", "The building is by the architect {architect}.", "For the plans the trustees turned to the architect {architect}."],
  {"architect": ["Who designed {S}?", "Who was the architect of {S}?", "Which architect designed the building of {S}?"]})
R("opened", ["opened"],
  ["opened on {opened}", "first opened its doors on {opened}", "was opened to the public on {opened}"],
  ["opened on {opened}", "open to the public since {opened}"],
  ["{P} doors opened on {opened}.", "The opening took place on {opened}.", "On {opened} the first visitors were let in.", "The public was first admitted on {opened}."],
  {"opened": ["When did {S} open?", "On what date did {S} open to the public?", "When was {S} opened?"],
   "opened_y": ["In what year did {S} open?", "In which year was {S} opened?"]},
  cmp=[("opened", "Which museum opened earlier, {A} or {B}?", min), ("opened", "Which opened later, {A} or {B}?", max)],
  yn=[("opened", "Did {A} open before {B}?", min)])
R("collection", ["collection"],
  ["shows {collection}", "is devoted to {collection}", "keeps a collection of {collection}"],
  ["devoted to {collection}", "known for its collection of {collection}"],
  ["{P} collection consists of {collection}.", "In the galleries visitors see {collection}.", "On display are {collection}.", "The rooms are filled with {collection}."],
  {"collection": ["What is shown in {S}?", "What does the collection of {S} consist of?", "What is {S} devoted to?"]}, inv=False)
R("director", ["director"],
  ["is directed by {director}", "has {director} as its director", "is in the charge of its director, {director}"],
  ["directed by {director}", "with {director} as director"],
  ["{P} director is {director}.", "{director} is the director.", "The post of director is held by {director}.", "Questions may be sent to the director, {director}."],
  {"director": ["Who is the director of {S}?", "What is the name of the director of {S}?", "Who directs {S}?"]})
R("ticket", ["ticket"],
  ["charges {ticket} for admission", "asks {ticket} for a ticket", "may be visited for {ticket}"],
  ["with tickets at {ticket}", "open to anyone who pays {ticket}"],
  ["Admission costs {ticket}.", "A ticket costs {ticket}.", "The price of admission is {ticket}.", "At the desk one pays {ticket} to get in."],
  {"ticket": ["How much is a ticket to {S}?", "What does admission to {S} cost?", "How much does it cost to enter {S}?"]},
  cmp=[("ticket", "Which charges more for admission, {A} or {B}?", max)], inv=False)
R("sport", ["sport"],
  ["plays {sport}", "is a {sport} club", "is devoted to {sport}"],
  ["devoted to {sport}", "a {sport} club"],
  ["{P} sport is {sport}.", "The members play {sport}.", "The game played here is {sport}.", "{sport} is the sport of the club."],
  {"sport": ["What sport does {S} play?", "Which sport is played by {S}?", "What is the sport of {S}?"]}, inv=False)
R("ground", ["ground", "capacity"],
  ["plays its home matches at {ground}, which holds {capacity}", "is at home at {ground}, a ground for {capacity} spectators", "has its ground at {ground}, with room for {capacity}"],
  ["at home at {ground}, which holds {capacity} spectators", "with a ground, {ground}, that seats {capacity}"],
  ["{P} home ground is {ground}, which has room for {capacity} spectators.", "Home matches are played at {ground}, where {capacity} spectators find a place.", "{ground}, the home ground, holds {capacity}.", "Up to {capacity} people can watch at {ground}, the home ground."],
  {"ground": ["What is the home ground of {S}?", "Where does {S} play its home matches?", "What is the name of the ground of {S}?"],
   "capacity": ["How many spectators does the home ground of {S} hold?", "What is the capacity of the home ground of {S}?"]},
  cmp=[("capacity", "Which club has the larger home ground, {A} or {B}?", max)], inv=False)
R("colours", ["colours"],
  ["plays in {colours}", "wears {colours}", "has {colours} as its colours"],
  ["dressed in {colours}", "playing in {colours}"],
  ["{P} colours are {colours}.", "The shirts are {colours}.", "{colours} are the colours of the club.", "On match days the streets turn {colours}, after the colours of the club."],
  {"colours": ["What are the colours of {S}?", "What colours does {S} wear?", "Which colours does {S} play in?"]}, inv=False)
R("coach", ["coach"],
  ["is coached by {coach}", "has {coach} as its coach", "is trained by coach {coach}"],
  ["coached by {coach}", "with {coach} as coach"],
  ["{P} coach is {coach}.", "{coach} is the coach.", "The first team is coached by {coach}.", "Training is in the hands of the coach, {coach}."],
  {"coach": ["Who coaches {S}?", "Who is the coach of {S}?", "What is the name of the coach of {S}?"]})
R("nick", ["nick"],
  ["is known as {nick}", "goes by the nickname {nick}", "is called {nick} by its supporters"],
  ["nicknamed {nick}", "known to supporters as {nick}"],
  ["{P} nickname is {nick}.", "Supporters call the team {nick}.", "Newspapers prefer the nickname {nick}.", "To its followers it is simply {nick}."],
  {"nick": ["What is the nickname of {S}?", "What do supporters call {S}?", "By what nickname is {S} known?"]})
R("makes", ["makes"],
  ["makes {makes}", "produces {makes}", "manufactures {makes}"],
  ["a maker of {makes}", "producing {makes}"],
  ["{P} products are {makes}.", "The workshops turn out {makes}.", "{makes} leave the factory every week.", "From the beginning the firm sold {makes}."],
  {"makes": ["What does {S} make?", "What products does {S} manufacture?", "What does {S} produce?"]}, inv=False)
R("staff", ["staff"],
  ["employs {staff} people", "has {staff} employees", "gives work to {staff} people"],
  ["with {staff} employees", "employing {staff} people"],
  ["{P} workforce numbers {staff}.", "{staff} people work there.", "The number of employees is {staff}.", "On the payroll are {staff} people."],
  {"staff": ["How many people work for {S}?", "How many employees does {S} have?", "How many people does {S} employ?"]},
  cmp=[("staff", "Which has more employees, {A} or {B}?", max), ("staff", "Which company employs more people, {A} or {B}?", max)],
  yn=[("staff", "Does {A} have more employees than {B}?", max)], inv=False)
R("revenue", ["revenue"],
  ["reported sales of {revenue} last year", "had a turnover of {revenue} last year", "took in {revenue} last year"],
  ["with a yearly turnover of {revenue}", "which turned over {revenue} last year"],
  ["{P} turnover last year was {revenue}.", "Sales last year came to {revenue}.", "The last annual report shows a turnover of {revenue}.", "A turnover of {revenue} was recorded last year."],
  {"revenue": ["What was the turnover of {S} last year?", "How high were the sales of {S} last year?", "How much did {S} turn over last year?"]},
  cmp=[("revenue", "Which company had the higher turnover, {A} or {B}?", max)], inv=False)
R("chair", ["chair"],
  ["is headed by {chair}", "has {chair} as managing director", "is managed by {chair}"],
  ["headed by {chair}", "with {chair} as managing director"],
  ["{P} managing director is {chair}.", "{chair} runs the firm as managing director.", "The managing director is {chair}.", "At the top of the firm is {chair}, the managing director."],
  {"chair": ["Who is the managing director of {S}?", "Who heads {S}?", "What is the name of the managing director of {S}?"]})
# ---- events
R("bdate", ["bdate"],
  ["was fought on {bdate}", "took place on {bdate}", "was decided on {bdate}"],
  ["fought on {bdate}", "dated {bdate}"],
  ["{P} date was {bdate}.", "The armies met on {bdate}.", "The fighting took place on {bdate}.", "On {bdate} the two armies came face to face."],
  {"bdate": ["When was {S} fought?", "On what date did {S} take place?", "What was the date of {S}?"],
   "bdate_y": ["In what year was {S} fought?", "In which year did {S} take place?"]},
  cmp=[("bdate", "Which was fought earlier, {A} or {B}?", min), ("bdate", "Which battle took place later, {A} or {B}?", max)],
  yn=[("bdate", "Was {A} fought before {B}?", min)])
R("near", ["near"],
  ["was fought near {near}", "took place in the fields outside {near}", "was fought within sight of {near}"],
  ["fought near {near}", "fought in the meadows outside {near}"],
  ["The nearest town was {near}.", "The field lies close to {near}.", "{near} is the town nearest to the field.", "It was outside {near} that the armies met."],
  {"near": ["Near which town was {S} fought?", "Which town was nearest to {S}?", "Outside which town did {S} take place?"]},
  fwd=["the town near which {S} was fought", "the town nearest to the site of {S}"], drop=False)
R("war", ["war"],
  ["formed part of {war}", "belonged to {war}", "was an episode of {war}"],
  ["part of {war}", "an episode of {war}"],
  ["The war in question was {war}.", "It was one of the engagements of {war}.", "Historians count it among the battles of {war}.", "{war} was then at its height, and this was one of its battles."],
  {"war": ["Which war did {S} belong to?", "In which war was {S} fought?", "What war was {S} part of?"]}, drop=False, inv=False)
R("victor", ["victor"],
  ["was won by {victor}", "ended in victory for {victor}", "was a triumph for {victor}"],
  ["won by {victor}", "which ended in victory for {victor}"],
  ["{victor} commanded the winning side.", "Victory went to {victor}.", "The winning army was led by {victor}.", "By evening {victor} had won the day."],
  {"victor": ["Who won {S}?", "Which commander won {S}?", "Who commanded the winning side at {S}?"]})
R("loser", ["loser"],
  ["ended in defeat for {loser}", "was lost by {loser}", "broke the army of {loser}, who lost"],
  ["lost by {loser}", "which ended in defeat for {loser}"],
  ["{loser} led the defeated army.", "The losing side was commanded by {loser}.", "Defeat fell to {loser}.", "The beaten commander was {loser}."],
  {"loser": ["Who lost {S}?", "Which commander was defeated at {S}?", "Who led the losing side at {S}?"]})
R("dead", ["dead"],
  ["cost {dead} lives", "left {dead} dead", "claimed {dead} lives"],
  ["with {dead} dead", "costing {dead} lives"],
  ["The dead numbered {dead}.", "{dead} men lost their lives.", "In the end {dead} men were killed.", "The number of dead was put at {dead}."],
  {"dead": ["How many men died in {S}?", "How many lives did {S} cost?", "How many people were killed at {S}?"]},
  cmp=[("dead", "Which battle cost more lives, {A} or {B}?", max)], inv=False)
R("signed", ["signed"],
  ["was signed on {signed}", "was concluded on {signed}", "bears the date of {signed}"],
  ["signed on {signed}", "concluded on {signed}"],
  ["The signatures were set down on {signed}.", "On {signed} the parties signed.", "The signing took place on {signed}.", "{P} date of signature is {signed}."],
  {"signed": ["When was {S} signed?", "On what date was {S} signed?", "What is the date of {S}?"],
   "signed_y": ["In what year was {S} signed?", "In which year was {S} concluded?"]},
  cmp=[("signed", "Which treaty was signed earlier, {A} or {B}?", min), ("signed", "Which was signed later, {A} or {B}?", max)],
  yn=[("signed", "Was {A} signed before {B}?", min)])
R("signed_in", ["signed_in"],
  ["was signed in {signed_in}", "was negotiated and signed in {signed_in}", "was put to paper and signed in {signed_in}"],
  ["signed in {signed_in}", "negotiated and signed in {signed_in}"],
  ["{signed_in} was the place of signing.", "The envoys signed in {signed_in}.", "The signing was held in {signed_in}.", "It was in {signed_in} that the envoys put their names to the paper."],
  {"signed_in": ["Where was {S} signed?", "In which town was {S} signed?", "What was the place where {S} was signed?"]},
  fwd=["the town where {S} was signed"], drop=False)
R("ended", ["ended"],
  ["ended {ended}", "brought {ended} to a close", "put an end to {ended}"],
  ["bringing {ended} to an end", "the document that ended {ended}"],
  ["With it {ended} came to an end.", "{ended} was over once the seals were dry.", "{ended} was ended by this treaty.", "The war it ended was {ended}."],
  {"ended": ["Which war did {S} end?", "What war was ended by {S}?", "Which war came to an end with {S}?"]}, drop=False)
R("ceded", ["ceded"],
  ["gave up {ceded} to the crown", "handed {ceded} to the crown", "placed {ceded} under the crown"],
  ["which handed {ceded} to the crown", "giving {ceded} to the crown"],
  ["Under its terms {ceded} passed to the crown.", "{ceded} was ceded to the crown.", "The crown received {ceded}.", "The main article transferred {ceded} to the crown."],
  {"ceded": ["What was ceded to the crown under {S}?", "Which territory passed to the crown under {S}?", "What did the crown receive under {S}?"]})
R("envoy", ["envoy"],
  ["was drafted by {envoy}", "was the work of the envoy {envoy}", "was written out by the envoy {envoy}"],
  ["drafted by {envoy}", "the work of the envoy {envoy}"],
  ["The text was drafted by {envoy}.", "{envoy} drafted the articles.", "The drafting was done by {envoy}.", "For the drafting the court had sent {envoy}."],
  {"envoy": ["Who drafted {S}?", "Which envoy drafted {S}?", "Who wrote the text of {S}?"]})
R("held_in", ["held_in"],
  ["is held in {held_in}", "takes place in {held_in}", "fills the streets of {held_in}"],
  ["held in {held_in}", "at home in {held_in}"],
  ["{held_in} is the host town.", "The host is {held_in}.", "The setting is {held_in}.", "Crowds come to {held_in}, where {S} takes place."],
  {"held_in": ["Where is {S} held?", "In which town does {S} take place?", "Which town hosts {S}?"]},
  fwd=["the town that hosts {S}", "the town where {S} is held"], drop=False)
R("since", ["since"],
  ["was first held in {since}", "has been held since {since}", "began in {since}"],
  ["first held in {since}", "celebrated since {since}"],
  ["The first edition was held in {since}.", "In {since} it took place for the first time.", "{P} first edition dates from {since}.", "The tradition started in {since}."],
  {"since": ["When was {S} first held?", "In what year did {S} begin?", "In which year was the first edition of {S} held?"]},
  cmp=[("since", "Which was first held earlier, {A} or {B}?", min), ("since", "Which festival began later, {A} or {B}?", max)],
  yn=[("since", "Was {A} first held before {B}?", min)])
R("month", ["month"],
  ["takes place every {month}", "is held each {month}", "falls in {month}"],
  ["held every {month}", "a fixture of {month}"],
  ["The month is {month}.", "Every {month} the flags go up for it.", "{month} is the month of the festival.", "Rooms should be booked well before {month}, when {S} is held."],
  {"month": ["In which month is {S} held?", "When in the year does {S} take place?", "What month is {S} held in?"]}, inv=False)
R("visitors", ["visitors"],
  ["draws {visitors} visitors a year", "attracts {visitors} visitors a year", "brings in {visitors} people every year"],
  ["with {visitors} visitors a year", "attended by {visitors} people a year"],
  ["Each year {visitors} visitors come.", "{P} annual attendance is {visitors}.", "The number of visitors is put at {visitors} a year.", "About the town one may then meet {visitors} visitors."],
  {"visitors": ["How many visitors does {S} attract?", "How many people attend {S} each year?", "What is the annual attendance of {S}?"]},
  cmp=[("visitors", "Which draws more visitors, {A} or {B}?", max)], inv=False)
# ---- works
R("filmdir", ["filmdir"],
  ["was directed by {filmdir}", "was made by the director {filmdir}", "is the work of director {filmdir}"],
  ["directed by {filmdir}", "a work of the director {filmdir}"],
  ["{P} director was {filmdir}.", "{filmdir} directed.", "Behind the camera as director stood {filmdir}.", "The direction was in the hands of {filmdir}."],
  {"filmdir": ["Who directed {S}?", "Who was the director of {S}?", "Who made the film {S}?"]},
  fwd=["the director of {S}"], drop=False)
R("released", ["released"],
  ["was released in {released}", "came to the cinemas in {released}", "had its first showing in {released}"],
  ["released in {released}", "first shown in {released}"],
  ["The year of release was {released}.", "In {released} it reached the cinemas.", "{P} release came in {released}.", "Audiences first saw it in {released}."],
  {"released": ["When was {S} released?", "In what year was {S} released?", "In which year did {S} come out?"]},
  cmp=[("released", "Which film was released earlier, {A} or {B}?", min), ("released", "Which came out later, {A} or {B}?", max)],
  yn=[("released", "Was {A} released before {B}?", min)])
R("lead", ["lead"],
  ["stars {lead}", "has {lead} in the leading part", "gave {lead} the leading role"],
  ["starring {lead}", "with {lead} in the leading role"],
  ["The leading role is played by {lead}.", "{lead} plays the lead.", "{P} star is {lead}.", "For the main part the producers chose {lead}."],
  {"lead": ["Who stars in {S}?", "Who plays the leading role in {S}?", "Who has the main part in {S}?"]})
R("budget", ["budget"],
  ["cost {budget} to make", "was made for {budget}", "had a budget of {budget}"],
  ["made for {budget}", "produced on a budget of {budget}"],
  ["{P} budget was {budget}.", "The production cost {budget}.", "The producers spent {budget} on it.", "The bill for the production came to {budget}."],
  {"budget": ["What was the budget of {S}?", "How much did {S} cost to make?", "What did {S} cost?"]},
  cmp=[("budget", "Which film cost more to make, {A} or {B}?", max)], inv=False)
R("set_in", ["set_in"],
  ["is set in {set_in}", "tells a story set in {set_in}", "unfolds in {set_in}"],
  ["set in {set_in}", "with {set_in} as its setting"],
  ["The setting is {set_in}.", "The action takes place in {set_in}.", "{P} story is laid in {set_in}.", "{set_in} provides the setting."],
  {"set_in": ["Where is {S} set?", "In which town is {S} set?", "What is the setting of {S}?"]},
  fwd=["the town used as the setting of {S}", "the town in which {S} is set"])
R("minutes", ["minutes"],
  ["lasts {minutes} minutes", "runs for {minutes} minutes", "has a running time of {minutes} minutes"],
  ["{minutes} minutes long", "with a running time of {minutes} minutes"],
  ["{P} running time is {minutes} minutes.", "It takes {minutes} minutes from beginning to end.", "The length is {minutes} minutes.", "Audiences should allow {minutes} minutes."],
  {"minutes": ["How long is {S}?", "What is the running time of {S}?", "How many minutes does {S} last?"]},
  cmp=[("minutes", "Which is longer, {A} or {B}?", max), ("minutes", "Which runs for fewer minutes, {A} or {B}?", min)], inv=False)
R("author", ["author"],
  ["was written by {author}", "is by {author}", "came from the pen of {author}"],
  ["written by {author}", "a work by {author}"],
  ["{P} author is {author}.", "{author} wrote it.", "The author was {author}.", "It was {author} who wrote it."],
  {"author": ["Who wrote {S}?", "Who is the author of {S}?", "By whom was {S} written?"]},
  fwd=["the author of {S}"], drop=False)
R("published", ["published"],
  ["was published in {published}", "appeared in {published}", "came out in {published}"],
  ["published in {published}", "first printed in {published}"],
  ["The year of publication was {published}.", "In {published} the first edition appeared.", "{P} publication came in {published}.", "Readers could first buy it in {published}."],
  {"published": ["When was {S} published?", "In what year was {S} published?", "In which year did {S} appear?"]},
  cmp=[("published", "Which novel was published earlier, {A} or {B}?", min), ("published", "Which appeared later, {A} or {B}?", max)],
  yn=[("published", "Was {A} published before {B}?", min)])
R("publisher", ["publisher"],
  ["was brought out by {publisher}", "was issued by {publisher}", "was printed by {publisher}, its publisher"],
  ["issued by {publisher}", "brought out by {publisher}"],
  ["{P} publisher was {publisher}.", "{publisher} published it.", "The publisher was {publisher}.", "The manuscript was taken on by the publisher {publisher}."],
  {"publisher": ["Who published {S}?", "Which publisher brought out {S}?", "What was the publisher of {S}?"]})
R("hero", ["hero"],
  ["follows {hero}", "tells the story of {hero}", "has {hero} as its main character"],
  ["centred on {hero}", "with {hero} as its main character"],
  ["{P} main character is {hero}.", "The main character is called {hero}.", "At the centre stands {hero}, the main character.", "Its pages belong to the main character, {hero}."],
  {"hero": ["Who is the main character of {S}?", "What is the main character of {S} called?", "Whose story does {S} tell?"]})
R("pages", ["pages"],
  ["runs to {pages} pages", "has {pages} pages", "fills {pages} pages"],
  ["{pages} pages long", "with its {pages} pages"],
  ["{P} length is {pages} pages.", "The first edition counted {pages} pages.", "There are {pages} pages.", "In print it came to {pages} pages."],
  {"pages": ["How many pages does {S} have?", "How many pages long is {S}?", "How many pages are there in {S}?"]},
  cmp=[("pages", "Which novel has more pages, {A} or {B}?", max)], inv=False)
R("composer", ["composer"],
  ["was composed by {composer}", "has music by {composer}", "is a score by {composer}"],
  ["composed by {composer}", "with music by {composer}"],
  ["{P} composer was {composer}.", "{composer} wrote the music.", "The music is by {composer}.", "It was {composer} who composed it."],
  {"composer": ["Who composed {S}?", "Who is the composer of {S}?", "Who wrote the music of {S}?"]},
  fwd=["the composer of {S}"], drop=False)
R("premiere", ["premiere"],
  ["had its premiere on {premiere}", "was first performed on {premiere}", "was first heard on {premiere}"],
  ["first performed on {premiere}", "premiered on {premiere}"],
  ["{P} premiere took place on {premiere}.", "The first performance was given on {premiere}.", "On {premiere} the curtain rose on it for the first time.", "The first night was {premiere}."],
  {"premiere": ["When was {S} first performed?", "On what date was the premiere of {S}?", "When did {S} have its premiere?"],
   "premiere_y": ["In what year was {S} first performed?", "In which year did {S} have its premiere?"]},
  cmp=[("premiere", "Which opera was first performed earlier, {A} or {B}?", min)])
R("prem_in", ["prem_in"],
  ["was first staged in {prem_in}", "was premiered in {prem_in}", "was first given in {prem_in}"],
  ["first staged in {prem_in}", "first heard in {prem_in}"],
  ["The first staging was in {prem_in}.", "{prem_in} was the town of the first performance.", "Its first home was the theatre of {prem_in}, where it was premiered.", "The first audience was in {prem_in}."],
  {"prem_in": ["Where was {S} first performed?", "In which town was {S} premiered?", "In what town was {S} first staged?"]},
  fwd=["the town that saw the first performance of {S}", "the town where {S} was first performed"])
R("libretto", ["libretto"],
  ["has a libretto by {libretto}", "uses a text by {libretto}", "is sung to a libretto by {libretto}"],
  ["to a libretto by {libretto}", "with a libretto by {libretto}"],
  ["{P} libretto is by {libretto}.", "{libretto} wrote the libretto.", "The libretto was written by {libretto}.", "The words are those of the librettist {libretto}."],
  {"libretto": ["Who wrote the libretto of {S}?", "Who is the librettist of {S}?", "By whom is the libretto of {S}?"]})
R("acts", ["acts"],
  ["is divided into {acts} acts", "has {acts} acts", "is laid out in {acts} acts"],
  ["in {acts} acts", "divided into {acts} acts"],
  ["There are {acts} acts.", "The number of acts is {acts}.", "It is played in {acts} acts.", "The evening is divided into {acts} acts."],
  {"acts": ["How many acts does {S} have?", "Into how many acts is {S} divided?"]}, inv=False)
R("painter", ["painter"],
  ["was painted by {painter}", "is by {painter}", "is the work of {painter}"],
  ["painted by {painter}", "a work by {painter}"],
  ["{P} painter was {painter}.", "{painter} painted it.", "The artist was {painter}.", "The signature in the corner is that of {painter}, who painted it."],
  {"painter": ["Who painted {S}?", "Who is the painter of {S}?", "By whom was {S} painted?"]},
  fwd=["the painter of {S}"], drop=False)
R("painted", ["painted"],
  ["was finished in {painted}", "was completed in {painted}", "dates from {painted}"],
  ["completed in {painted}", "dated {painted}"],
  ["The year of completion was {painted}.", "The last touches were added in {painted}, when the work was finished.", "In {painted} the canvas was finished.", "{P} completion came in {painted}."],
  {"painted": ["When was {S} finished?", "In what year was {S} completed?", "What year does {S} date from?"]},
  cmp=[("painted", "Which painting was completed earlier, {A} or {B}?", min)])
R("hangs", ["hangs"],
  ["hangs in {hangs}", "is kept in {hangs}", "may be seen in {hangs}"],
  ["now in {hangs}", "on show in {hangs}"],
  ["{hangs} owns it.", "It belongs to {hangs}, where it is on show.", "The owner is {hangs}.", "Today one finds it in {hangs}."],
  {"hangs": ["Where does {S} hang?", "Which museum holds {S}?", "In which museum can {S} be seen?"]},
  fwd=["the museum where {S} hangs", "the museum that holds {S}"], drop=False)
R("price", ["price"],
  ["was bought for {price}", "changed hands for {price}", "was sold for {price}"],
  ["bought for {price}", "sold for {price}"],
  ["{P} price was {price}.", "The buyers paid {price}.", "The sum paid for it was {price}.", "At the sale it brought {price}."],
  {"price": ["How much was paid for {S}?", "For how much was {S} sold?", "What was the price of {S}?"]},
  cmp=[("price", "Which painting was sold for more, {A} or {B}?", max)], inv=False)
R("shows", ["shows"],
  ["shows {shows}", "depicts {shows}", "is a picture of {shows}"],
  ["showing {shows}", "depicting {shows}"],
  ["{P} subject is {shows}.", "The subject is {shows}.", "The viewer sees {shows}.", "On the canvas appears {shows}."],
  {"shows": ["What does {S} show?", "What is the subject of {S}?", "What is depicted in {S}?"]}, inv=False)

# two facts in one sentence, written by hand: (rel1, rel2) -> full sentences
PAIRS = {
 ("born","birthplace"): ["{S} was born in {birthplace} on {born}.", "Born in {birthplace} on {born}, {S} never quite lost the accent of the place.", "It was in {birthplace}, on {born}, that {S} was born."],
 ("founded","founder"): ["{founder} founded {O} in {founded}.", "Founded in {founded} by {founder}, {S} has changed its statutes only twice.", "In {founded}, {founder} set up {N}, with very little money.", "{S} was founded by {founder} in {founded}."],
 ("founded","town"): ["{S} was set up in {town} in {founded} and has never left.", "Since its foundation in {founded}, {S} has been based in {town}."],
 ("district","pop"): ["{S}, a place of {pop} inhabitants, lies in {district}.", "With its {pop} inhabitants, {S} is one of the better-known towns of {district}."],
 ("pop","mayor"): ["{mayor} is mayor of the town, which has {pop} inhabitants.", "The {pop} inhabitants have {mayor} for their mayor."],
 ("on_river","elev"): ["{S} stands on {on_river}, {elev} above the sea."],
 ("bdate","near"): ["On {bdate} two armies met near {near}.", "{S} was fought near {near} on {bdate}."],
 ("victor","loser"): ["{victor} defeated {loser}.", "The army of {loser} was beaten by that of {victor}.", "{loser} lost to {victor} after a day of hard fighting.", "{S} saw {victor} overcome {loser}."],
 ("signed","signed_in"): ["{S} was signed in {signed_in} on {signed}.", "On {signed} the envoys signed in {signed_in}."],
 ("filmdir","released"): ["{filmdir} directed it, and the release followed in {released}.", "Directed by {filmdir}, {S} was released in {released}.", "Released in {released}, {S} was directed by {filmdir}."],
 ("author","published"): ["{author} wrote it, and it was published in {published}.", "Written by {author}, {S} appeared in {published}.", "{S}, which {author} published in {published}, was an immediate success."],
 ("composer","premiere"): ["{S}, by {composer}, was first performed on {premiere}."],
 ("painter","painted"): ["{painter} completed {S} in {painted}."],
 ("height","district"): ["{S} rises to {height} in {district}.", "At {height}, {S} can be seen from most parts of {district}."],
 ("area","depth"): ["{S} covers {area} and is {depth} deep.", "Though it covers only {area}, {S} reaches a depth of {depth}."],
 ("source","mouth"): ["{S} rises on {source} and flows into {mouth}.", "From {source}, where it rises, {S} makes its way to {mouth}, into which it flows.", "Between its source on {source} and its mouth in {mouth}, {S} changes character several times."],
 ("held_in","month"): ["Every {month}, {S} is held in {held_in}."],
 ("founded","chair"): ["{S} was founded in {founded} and is now headed by {chair}."],
 ("studied","born"): ["Born on {born}, {S} studied at {studied}."],
 ("lead","minutes"): ["{lead} plays the lead in a story that takes {minutes} minutes to tell."],
}

# ------------------------------------------------------------------ kinds
class Kind:
    def __init__(s, noun, share, rels, intro, fill, extra, pron="it"):
        s.noun, s.share, s.rels, s.intro, s.fill, s.extra = noun, share, rels, intro, fill, extra
PEOPLE = ["composer","painter_p","politician","novelist","film director","athlete"]
PF = ["Letters from these years are kept in private hands.", "A street and a school bear the family name.", "Friends spoke of a dry wit and of great patience at table.", "Several early biographies contain stories that cannot be confirmed.", "Late photographs show a tall figure with a walking stick.", "Little is known about the early years.", "A commemorative stamp was issued by the postal service.", "Work usually began before breakfast and ended at noon.", "Contemporary critics were divided, as critics often are.", "The family home is not open to visitors."]
PX = ["How many siblings did {S} have?", "How tall was {S}?", "What was the name of {S}'s mother?", "Which languages did {S} speak?", "Where is {S} buried?", "What was {S}'s favourite dish?"]
PB = ["born","birthplace","died","studied","spouse","father","award"]
PI = ["{S} was {art} {noun} from {country}", "{S}, {adj} {noun}", "{S} is counted among the leading {noun}s of {country}"]
OF = ["Its early records were lost in a fire.", "An anniversary volume can be bought on the spot.", "Its emblem can be seen on flags all over the neighbourhood.", "Not everything in its past has been smooth.", "It enjoys a good name well beyond the region.", "Old members still meet on the first Sunday of spring.", "Several attempts to move it elsewhere came to nothing."]
K = {
 "composer": Kind("composer", 5, PB+["instrument","opera_w"], PI, PF+["Many of the manuscripts are written in green ink."], PX),
 "painter_p": Kind("painter", 5, PB+["painting_w"], PI, PF+["The palette is sober, with much grey and ochre."], PX),
 "politician": Kind("politician", 6, PB[:6]+["party","office"], PI, PF+["Speeches were short and rarely prepared."], PX),
 "novelist": Kind("novelist", 5, PB+["novel_w"], PI, PF+["Translations exist in several languages."], PX),
 "film director": Kind("film director", 5, PB+["film_w"], PI, PF+["Actors praised the calm that reigned on the set."], PX),
 "athlete": Kind("athlete", 4, ["born","birthplace","father","spouse","club","caps","award"], PI, PF[:6]+["Crowds loved the relaxed style of play."], PX),
 "town": Kind("town", 16, ["district","on_river","pop","charter","mayor","goods","elev"],
   ["{S} is a town in {country}", "{S} is one of the old market towns of {country}", "{S}, an old market town"],
   ["The market square, lined with lime trees, is the best place to begin a walk.", "Trains stop near the old customs house.", "On summer evenings a brass band plays in the park.", "The church tower may be climbed in good weather.", "Travellers will find several plain but clean inns.", "Parts of the town wall are still standing.", "A fire destroyed many of the older houses.", "The best view is from the cemetery hill."],
   ["What is the postal code of {S}?", "Who designed the town hall of {S}?", "How many schools are there in {S}?", "Which town is twinned with {S}?", "What is on the coat of arms of {S}?", "Who was the first mayor of {S}?"]),
 "district": Kind("district", 5, ["seat","area","pop","governor","summit","estab"],
   ["{S} is a district of {country}", "{S} is one of the administrative districts of {country}"],
   ["Winters are long and roads may be closed for weeks.", "The dialect is soft and hard for strangers to follow.", "Much of the land is given over to pasture and oats.", "Travellers are advised to carry a good map.", "The flag is flown on public holidays.", "Orchards follow the main road for miles.", "Its roads are narrow but well kept."],
   ["What is the unemployment rate in {S}?", "What are the colours of the flag of {S}?", "How many municipalities does {S} have?", "Who was the first governor of {S}?"]),
 "mountain": Kind("mountain", 5, ["height","district","ascent","rock"],
   ["{S} is a mountain in {country}", "{S} is among the best-known mountains of {country}"],
   ["A hut near the tree line offers soup and a bed.", "The usual path starts behind the chapel and is steep at once.", "In clear weather the sea can be made out from the top.", "Snow lies in the gullies until early summer.", "Shepherds tell of a bell that rings inside it during storms.", "Guides can be hired in the valley.", "Marmots and chamois are often met with.", "The last stretch demands a steady head and dry boots."],
   ["How long does it take to climb {S}?", "How many people have died on {S}?", "What is the name of the glacier on {S}?", "Who owns the hut on {S}?"]),
 "lake": Kind("lake", 4, ["area","depth","district","fish","shore"],
   ["{S} is a lake in {country}", "{S} is one of the larger lakes of {country}"],
   ["Rowing boats may be hired by the hour.", "Morning mist is common in autumn.", "Reeds fringe the northern bank.", "In hard winters it freezes over and skaters take possession.", "A footpath leads all the way round.", "Painters have always liked the evening light here.", "Bathing is allowed except near the weir."],
   ["How many islands are there in {S}?", "What is the water temperature of {S} in summer?", "When did {S} last freeze over?", "What is the volume of {S}?"]),
 "river": Kind("river", 4, ["length","source","mouth","bridges"],
   ["{S} is a river in {country}", "{S} is one of the best-loved rivers of {country}"],
   ["Floods are frequent when the snow melts.", "Timber was once floated down on rafts.", "Kingfishers nest along the upper reaches.", "The middle course passes through a narrow gorge.", "Canoeists should beware of the old mill weirs.", "Herons stand in the shallows at dawn.", "Its water is cold even in August.", "Legend has it that a king lost his ring here."],
   ["What is the average flow of {S}?", "What is the largest tributary of {S}?", "When did {S} last flood?", "What is the width of {S} at its mouth?"]),
 "university": Kind("university", 4, ["founded","founder","town","rector","students","faculties"],
   ["{S} is a university in {country}", "{S} is a well-regarded place of learning in {country}"],
   OF+["The library is open to all on weekdays.", "Students wear short capes on feast days."],
   ["What is the motto of {S}?", "How many books are in the library of {S}?", "What are the tuition fees at {S}?", "Who was the first rector of {S}?"]),
 "museum": Kind("museum", 5, ["opened","town","architect","collection","director","ticket"],
   ["{S} is a museum in {country}", "{S} is a popular stop on any tour of {country}"],
   OF+["There is a small café in the courtyard.", "Closed on Mondays, it is quietest early in the day.", "Guided tours are given on request."],
   ["How many visitors does {S} have each year?", "How many rooms are there in {S}?", "Who was the first director of {S}?", "How many objects does {S} own?"]),
 "club": Kind("club", 6, ["founded","founder","town","sport","ground","colours","coach","nick"],
   ["{S} is a sports club in {country}", "{S} is one of the traditional sports clubs of {country}"],
   OF[1:]+["Derby days are noisy but good-humoured.", "Its youth teams are run by volunteers.", "The clubhouse bar serves a famous plum dumpling."],
   ["How many members does {S} have?", "Who is the captain of {S}?", "Who sponsors {S}?", "How many championships has {S} won?"]),
 "company": Kind("company", 6, ["founded","founder","town","makes","staff","revenue","chair"],
   ["{S} is a company from {country}", "{S} is a well-known firm in {country}"],
   OF[:-2]+["Its brick chimney is a landmark.", "The family still holds a share in the business.", "Apprentices are taken on each autumn.", "Exports suffered during the bad years and then recovered."],
   ["On which stock exchange is {S} listed?", "What is the slogan of {S}?", "Who was the first customer of {S}?", "How much profit did {S} make last year?"]),
 "battle": Kind("battle", 4, ["bdate","near","war","victor","loser","dead"],
   ["{S} was a battle in the history of {country}", "{S} is one of the battles every schoolchild in {country} has heard of"],
   ["Heavy rain had turned the roads to mud.", "A modest obelisk marks the spot.", "Cannon were dragged up the slope during the night.", "Accounts of the day differ in many details.", "Farmers still turn up buttons and musket balls.", "The dead were buried in a common grave behind the church.", "A ballad about the day is sung at fairs."],
   ["How many cannon were used in {S}?", "How many hours did {S} last?", "Who painted {S}?", "How many soldiers fought in {S}?"]),
 "treaty": Kind("treaty", 3, ["signed","signed_in","ended","ceded","envoy"],
   ["{S} is a treaty in the history of {country}", "{S} is among the best-known treaties of {country}"],
   ["The original, on calfskin, is shown once a year.", "Negotiations were slow and the wine was bad.", "Not all of its articles were kept.", "Church bells were rung for a whole day.", "A copy hangs in the parliament library.", "Lawyers have argued about the wording ever since.", "Neither side was fully content with the result."],
   ["How many articles does {S} have?", "Who were the witnesses of {S}?", "How much compensation was paid under {S}?"]),
 "festival": Kind("festival", 4, ["held_in","since","month","visitors","founder"],
   ["{S} is a festival in {country}", "{S} is one of the liveliest festivals of {country}"],
   ["Beds are hard to find and dear.", "Stalls sell smoked fish and honey cakes.", "Rain has never stopped it.", "Children take part in a lantern procession.", "The closing night ends with fireworks.", "Schools close for the occasion.", "Local families put up the musicians free of charge."],
   ["How much does a ticket to {S} cost?", "Who is the director of {S}?", "How many days does {S} last?", "How many stages are there at {S}?"]),
 "film": Kind("film", 5, ["filmdir","released","lead","budget","set_in","minutes"],
   ["{S} is a film from {country}", "{S} is a classic of the cinema of {country}"],
   ["It was shot in black and white.", "Critics were cool at first and warmer later.", "The last scene, almost without words, is justly famous.", "A restored print was shown recently.", "Many of the extras were local people.", "The censor asked for small cuts.", "Its posters are now sought after by collectors."],
   ["Who was the cameraman of {S}?", "How many tickets were sold for {S}?", "Who edited {S}?", "Which studio produced {S}?"]),
 "novel": Kind("novel", 5, ["author","published","publisher","hero","pages","set_in"],
   ["{S} is a novel from {country}", "{S} is a novel that most people in {country} have read at school"],
   ["The opening chapter is often printed in school readers.", "Reviewers praised the plain language.", "It was written at great speed.", "A stage version did not last long.", "The ending has puzzled many readers.", "It has never been out of print.", "Some saw in it a portrait of real people."],
   ["How many copies of {S} were sold?", "Who translated {S} into English?", "To whom is {S} dedicated?", "How many chapters does {S} have?"]),
 "opera": Kind("opera", 4, ["composer","premiere","prem_in","libretto","acts","minutes"],
   ["{S} is an opera from {country}", "{S} is the most often staged opera of {country}"],
   ["The overture is often played on its own.", "The tenor part is feared by singers.", "The first reviews were mixed.", "A great chorus closes the evening.", "Revivals are frequent.", "Its most popular tune is known to every barrel organ.", "The scenery is said to have caught fire during a rehearsal."],
   ["Who conducted the premiere of {S}?", "Who sang the leading role at the premiere of {S}?", "In what language is {S} sung?"]),
 "painting": Kind("painting", 4, ["painter","painted","hangs","price","shows"],
   ["{S} is a painting from {country}", "{S} is one of the best-loved paintings in {country}"],
   ["It has been cleaned only once.", "Copies hang in many living rooms.", "The light falls from the left, as so often in this period.", "An earlier sketch was lost.", "Schoolchildren are brought to see it.", "The frame is the original one.", "Visitors tend to linger in front of it."],
   ["What are the dimensions of {S}?", "Who commissioned {S}?", "Who restored {S}?", "Who modelled for {S}?"]),
}

# ------------------------------------------------------------------ world
def build(rng, N):
    W = World(); W.ents = []; used = set()
    W.country, W.adj = rng.choice([("Veldania","Veldanian"),("Orsovia","Orsovian"),("Kelmaria","Kelmarian"),("Tarnovia","Tarnovian")])
    cur = rng.choice(["crowns","florins","talers","marken"])
    def uniq(f):
        for _ in range(10000):
            x = f(); k = x.lower().replace("the ", "")
            if k not in used:
                used.add(k); return x
        raise RuntimeError("names exhausted")
    lasts = set()
    def person(fem=None):
        fem = rng.random() < .5 if fem is None else fem
        while True:
            l = rng.choice(LS)+rng.choice(LM)+rng.choice(LE)
            if l.lower() not in lasts and l.lower() not in used: break
        lasts.add(l.lower()); used.add(l.lower())
        f = rng.choice(FEM if fem else MAS)
        if rng.random() < .06: l2 = "van "+l
        elif rng.random() < .05: l2 = "de "+l
        else: l2 = l
        return f+" "+l2, fem, l2
    stems = set()
    def stem():
        return rng.choice(TP)+rng.choice(["","","en","er","a"])
    def town_n():
        return uniq(lambda: rng.choice(TSPEC) if rng.random()<.2 else rng.choice(TP)+rng.choice(TS))
    def district_n(): return uniq(lambda: rng.choice(DSPEC) if rng.random()<.25 else rng.choice(TP)+rng.choice(DS))
    def mount_n(): return uniq(lambda: rng.choice(MSPEC) if rng.random()<.3 else rng.choice(["Mount %s","%s Peak","%s Horn","%s Fell"])%(rng.choice(TP)+rng.choice(["a","en","ik","or","ath"])))
    def lake_n(): return uniq(lambda: rng.choice(LKSPEC) if rng.random()<.25 else "Lake "+rng.choice(TP)+rng.choice(["a","en","ima","or","is"]))
    def river_n(): return uniq(lambda: "the "+rng.choice(["Arr","Oss","Ell","Tav","Mur","Isk","Lann","Ver","Und","Yss","Dov","Nar","Sev","Thur","Cal","Rhem","Wey"])+rng.choice(["in","a","el","o","en","ach","ow"]))
    def title_n():
        def f():
            r = rng.random()
            if r<.45: return "The %s %s"%(rng.choice(ADJ),rng.choice(NOU))
            if r<.6: return "%s and %s"%tuple(rng.sample(PLU,2))
            if r<.75: return "A %s for the %s"%(rng.choice(["Garden","Letter","Lantern","Candle","Song","Coat"]),rng.choice(["Ferryman","Bishop","Clockmaker","Shepherd","Widow","Stranger"]))
            if r<.88: return "%s at the %s"%(rng.choice(["Winter","Midnight","Evening","Morning","Autumn"]),rng.choice(NOU))
            return "%s %s"%(rng.choice(ADJ),rng.choice(PLU))
        return uniq(f)
    W.mk = {}
    tot = sum(k.share for k in K.values())
    cnt = {k: max(1, int(N*v.share/tot)) for k,v in K.items()}
    cnt["district"] = max(2, cnt["district"]); cnt["battle"]=max(2,cnt["battle"])
    keys = sorted(K, key=lambda k:-K[k].share); i = 0
    while sum(cnt.values()) < N: cnt[keys[i%len(keys)]] += 1; i += 1
    while sum(cnt.values()) > N:
        k = max(cnt, key=lambda k: cnt[k]); cnt[k] -= 1
    towns_free = []
    def uni_n():
        t = stem()
        return rng.choice(["the University of %s","%s University","the %s Academy","the Royal College of %s"])%(rng.choice(TP)+rng.choice(TS))
    MUS = ["Salt","Clocks","Bells","Navigation","Glass","Toys","Printing","Mining","Costume","Country Life","Weights and Measures","Music"]
    NICK = ["the Herons","the Foxes","the Millers","the Ferrymen","the Ravens","the Black Bulls","the Sparrows","the Anvils","the Otters","the Lamplighters","the Stokers","the Bargemen","the Wasps","the Goats","the Pikes","the Tanners","the Wolves","the Coopers","the Owls","the Swans","the Hares","the Badgers"]
    def name(kind, town=None):
        t = lambda: rng.choice(TP)+rng.choice(TS)
        if kind in PEOPLE: return None
        if kind=="town": return town_n()
        if kind=="district": return district_n()
        if kind=="mountain": return mount_n()
        if kind=="lake": return lake_n()
        if kind=="river": return river_n()
        if kind=="university": return uniq(uni_n)
        if kind=="museum": return uniq(lambda: rng.choice(["the Museum of %s"%rng.choice(MUS),"the %s Museum"%t(),"the %s House"%t(),"the %s Gallery"%t(),"the National Museum of %s"%rng.choice(MUS)]))
        if kind=="club": return uniq(lambda: rng.choice(["%s United","%s Athletic","Sporting %s","%s Rovers","Olympia %s","%s Wanderers","Union %s","%s Harriers"])%t())
        if kind=="company": return uniq(lambda: rng.choice(["%s & Sons","%s Works","%s Brothers","%s Mills","North Star %s","The %s Company","%s Foundry","%s Trading House"])%(stem()+rng.choice(["sen","man","ler","ko","by"])))
        if kind=="festival": return uniq(lambda: "the "+rng.choice(["%s Lantern Festival","%s Song Festival","%s Music Week","Feast of the %s Bells","%s Plum Fair","%s Book Festival","%s Regatta","%s Harvest Week","%s Kite Fair"])%t())
        if kind in("film","novel","opera","painting"): return title_n()
    pool = defaultdict(list)
    order = ["district","mountain","lake","river","town","university","museum","club","company"]+PEOPLE+["film","novel","opera","painting","battle","treaty","festival"]
    for kind in order:
        for _ in range(cnt[kind]):
            if kind in PEOPLE:
                nm, fem, last = person(); e = Ent(kind, nm); e.fem, e.last = fem, last
            elif kind in ("battle","treaty"):
                e = Ent(kind, None)
            else:
                ref = name(kind); e = Ent(kind, re.sub(r"^the ", "", ref), ref)
            pool[kind].append(e); W.ents.append(e)
    W.pool = pool
    def put(e, slot, text, ans=None, al=(), link=None, num=None):
        e.v[slot] = text; e.ans[slot] = (ans or re.sub(r"^the ","",text), list(al)); 
        if link is not None: e.link[slot] = link
        if num is not None: e.num[slot] = num
    def lk(e, slot, kind, p=1.0, mk=None, cands=None):
        c = pool[kind] if cands is None else cands
        if c and rng.random() < p:
            t = rng.choice(c); al=[]
            if kind in PEOPLE: al=[t.last]
            if kind=="river": al=["River "+t.name, t.name+" river"]
            if kind=="district": al=[t.name+" district","district of "+t.name]
            put(e, slot, t.ref, t.name, al, link=t); return t
        n = mk() if mk else person()
        if isinstance(n, tuple): put(e, slot, n[0], n[0], [n[2]])
        else: put(e, slot, n)
        return None
    def year(e, slot, y): put(e, slot, str(y), num=y)
    def date(e, slot, y):
        m = rng.randrange(12); d = rng.randint(1,28)
        forms = [f"{d} {MONTHS[m]} {y}", f"{MONTHS[m]} {d}, {y}", f"the {d}{'th' if 10<=d%100<=20 else {1:'st',2:'nd',3:'rd'}.get(d%10,'th')} of {MONTHS[m]} {y}"]
        f = rng.choices(forms,[.6,.3,.1])[0]
        put(e, slot, f, f.replace("the ","") , [x for x in forms if x!=f], num=y*400+m*31+d)
        e.ans[slot+"_y"] = (str(y), [])
    def num(e, slot, n, unit="", short=""):
        t = comma(n)+(" "+unit if unit else "")
        if short and rng.random()<.25: t = comma(n)+" "+short
        al = [x for x in (comma(n), comma(n)+" "+unit if unit else "", comma(n)+" "+short if short else "", str(n)) if x and x!=t]
        put(e, slot, t, t, al, num=n)
    def money(e, slot, n, million=False):
        if million:
            x = n/10; s = f"{x:g} million"; t = s+" "+cur; put(e, slot, t, t, [s, comma(int(n*100000))+" "+cur], num=n)
        else: 
            t = comma(n)+" "+cur; put(e, slot, t, t, [comma(n), str(n)+" "+cur], num=n)
    def lst(e, slot, items, k):
        x = rng.sample(items,k); t = (", ".join(x[:-1])+" and "+x[-1])
        put(e, slot, t, t, [", ".join(x), ", ".join(x[:-1])+", and "+x[-1]])
    def lit(e, slot, x, al=()): put(e, slot, x, al=al)
    T = lambda e,slot,p=.9: lk(e, slot, "town", p, town_n)
    GOODS = ["salt","glass","rope","lace","honey","cheese","pottery","leather","cider","paper","candles","linen","knives","smoked eel","wooden toys","wool","barrels","bells"]
    PRODUCTS = ["stoves","bicycles","clocks","matches","ploughs","umbrellas","pianos","tiles","lamps","pumps","sewing machines","biscuits","typewriters","soap","harnesses","scales","fishing nets","bottles"]
    COLL = ["ship models","old maps","church bells","pocket watches","miners' lamps","folk costumes","butterflies","coins","musical boxes","weaving looms","printing presses","dolls","fossils","fire engines","landscapes","silver cups"]
    AW = ["the Silver Heron Prize","the Laurel of Merit","the Golden Key","the Prize of the Nine Towns","the National Medal","the Amber Ring","the Order of the Lime Tree","the Queen Adela Prize"]
    WARS = ["the War of the Two Crowns","the Ten Winters' War","the Bishops' War","the Salt War","the War of the Northern League","the Peasants' Rising","the Seven Bridges War","the Forest War","the Succession War","the Toll War","the Second Salt War","the Harbour War","the Fur War"]
    rng.shuffle(WARS); nick = NICK[:]; rng.shuffle(nick)
    for e in pool["district"]:
        num(e,"area",rng.randint(800,9800),"square kilometres","sq km"); num(e,"pop",rng.randint(40000,900000)); lk(e,"governor","politician",0)
        year(e,"estab",rng.randint(1790,1950))
    for e in pool["mountain"]:
        num(e,"height",rng.randint(900,4200),"metres","m"); lk(e,"district","district",1)
        n=person(); put(e,"climber",n[0],n[0],[n[2]]); year(e,"ascent",rng.randint(1780,1930))
        lit(e,"rock",rng.choice(["limestone","granite","sandstone","slate","basalt","gneiss","dolomite"]))
    for e in pool["town"]:
        lk(e,"district","district",.95,district_n); lk(e,"on_river","river",.75,river_n)
        num(e,"pop",rng.randint(1800,320000)); year(e,"charter",rng.randint(1150,1790)); lk(e,"mayor","politician",0)
        lst(e,"goods",GOODS,rng.choice([2,3,3])); num(e,"elev",rng.randint(12,980),"metres","m")
    seats = pool["town"][:]; rng.shuffle(seats); 
    for e in pool["district"]:
        own = [t for t in pool["town"] if t.link.get("district") is e]
        if own: lk(e,"seat","town",1,cands=own)
        else: put(e,"seat",(x:=town_n()))
        ms = [m for m in pool["mountain"] if m.link["district"] is e]
        if ms: 
            t=max(ms,key=lambda m:m.num["height"]); put(e,"summit",t.ref,t.name,link=t)
        else: put(e,"summit",mount_n())
    for e in pool["lake"]:
        num(e,"area",rng.randint(6,480),"square kilometres","sq km"); num(e,"depth",rng.randint(15,390),"metres","m"); lst(e,"fish",["pike","perch","trout","char","whitefish","eel","carp","bream","zander"],3)
        t=T(e,"shore",1); d=t.link.get("district")
        put(e,"district",t.v["district"],None,t.ans["district"][1],link=d)
    for e in pool["river"]:
        num(e,"length",rng.randint(38,640),"kilometres","km"); lk(e,"source","mountain",.9,mount_n); lk(e,"mouth","lake",.85,lake_n); num(e,"bridges",rng.randint(7,60))
    allp = [p for k in PEOPLE for p in pool[k]]
    for p in allp:
        b = rng.randint(1822,1958); p.by = b; date(p,"born",b); T(p,"birthplace")
        p.alive = b > 1925 and rng.random()<.7
        p.dy = min(2019, b+rng.randint(58,90)); 
        if not p.alive: date(p,"died",p.dy)
        lk(p,"studied","university",.9,lambda: uniq(uni_n)) if p.kind!="athlete" else None
        n=person(not p.fem); put(p,"spouse",n[0],n[0],[n[2]]); year(p,"married",b+rng.randint(22,40))
        lit(p,"father",rng.choice(["miller","ferryman","schoolteacher","baker","blacksmith","notary","watchmaker","carpenter","pharmacist","railwayman","forester","tailor","bookbinder","fisherman"]))
        p.wy = lambda p=p: rng.randint(p.by+25, min(2015, p.dy-1, p.by+55))
        a=rng.choice(AW); put(p,"award",a); year(p,"award_y",p.wy())
        if p.kind=="composer": lit(p,"instrument",rng.choice(["cello","organ","violin","flute","piano","clarinet","viola","horn","harp","oboe"]))
        if p.kind=="politician":
            x=rng.choice(["Reform Party","Farmers' Union","Liberal League","Workers' Party","National Assembly Party","Party of the Centre"]); put(p,"party",x)
            put(p,"office",rng.choice(["minister of finance","minister of education","minister of railways","prime minister","speaker of parliament","foreign minister","minister of agriculture","minister of justice"])); year(p,"office_y",rng.randint(p.by+32,min(2015,p.dy-1,p.by+57)))
        if p.kind=="athlete":
            lk(p,"club","club",1); num(p,"caps",rng.randint(4,118))
    founders = [p for p in allp if p.kind!="athlete"]
    def found(e,p=.6):
        t = lk(e,"founder","x",p,cands=founders if rng.random()<p else [])
        if t: e.ans["founder"]=(t.name,[t.last]); y=rng.randint(t.by+24,min(2014,t.dy-1,t.by+52))
        else: y=rng.randint(1790,1995)
        return y
    for e in pool["university"]:
        # universities predate their students, so they have founders of their own
        n=person(); put(e,"founder",n[0],n[0],[n[2]]); year(e,"founded",rng.randint(1480,1835)); T(e,"town",.95); lk(e,"rector","x",0); num(e,"students",rng.randint(900,38000))
        lst(e,"faculties",["law","medicine","theology","forestry","engineering","music","history","chemistry","fine arts","economics"],3)
    for e in pool["museum"]:
        date(e,"opened",rng.randint(1840,2008)); T(e,"town",.95); lk(e,"architect","x",0); lst(e,"collection",COLL,3); lk(e,"director","x",0); money(e,"ticket",rng.randint(4,48))
    for e in pool["club"]:
        year(e,"founded",found(e,.4)); T(e,"town",.95); lit(e,"sport",rng.choice(["football","rugby","handball","ice hockey","water polo","basketball","rowing"])) 
        if e.v["sport"]=="rowing": lit(e,"sport","football")
        put(e,"ground",uniq(lambda: rng.choice(["%s Park","the %s Meadow","%s Lane","the %s Arena","%s Road"])%rng.choice(["Station","Mill","Cannon","Poplar","Abbey","Quarry","Bishop","Castle","Tannery","Orchard","Gasworks","River","Chapel","Bakehouse","Harbour","Willow","Market","Rope"]))); num(e,"capacity",rng.randint(12,480)*100)
        x=rng.sample(["red","white","blue","green","black","yellow","orange","violet"],2); put(e,"colours"," and ".join(x),None,[" and ".join(x[::-1])])
        lk(e,"coach","x",0); put(e,"nick",nick.pop())
        e.num.pop("caps",None)
    for e in pool["company"]:
        year(e,"founded",found(e)); T(e,"town",.95); lst(e,"makes",PRODUCTS,rng.choice([2,3])); num(e,"staff",rng.randint(40,9800)); money(e,"revenue",rng.randint(12,4900),True); lk(e,"chair","x",0)
    for e in pool["festival"]:
        year(e,"since",found(e,.4)); T(e,"held_in",.95); put(e,"month",rng.choice(MONTHS)); num(e,"visitors",rng.randint(20,900)*100)
    def works(kind, pk, pslot, wslot, yslot, isdate=False):
        ps = pool[pk][:]; rng.shuffle(ps); ws = pool[kind][:]
        for e in ws:
            if ps:
                p = ps.pop(); put(p,wslot,e.ref,e.name,link=e); put(e,pslot,p.name,p.name,[p.last],link=p); y=p.wy()
            else:
                n=person(); put(e,pslot,n[0],n[0],[n[2]]); y=rng.randint(1925 if kind=="film" else 1860,2005)
            if kind=="film": y=max(y,1925)
            (date if isdate else year)(e,yslot,y)
        for p in ps: put(p,wslot,title_n())
    # film directors have to live in the age of film
    for p in pool["film director"]:
        if p.by<1900:
            p.by=rng.randint(1900,1950); date(p,"born",p.by); p.dy=min(2019,p.by+rng.randint(58,90)); p.alive=p.by>1930 and rng.random()<.5
            p.v.pop("died",None)
            if not p.alive: date(p,"died",p.dy)
            year(p,"married",p.by+rng.randint(22,40)); year(p,"award_y",p.wy())
    for e in pool["festival"]+pool["club"]+pool["company"]:
        f=e.link.get("founder")
        if f and f.kind=="film director": year(e,"since" if e.kind=="festival" else "founded",f.wy())
    works("film","film director","filmdir","film_w","released"); works("novel","novelist","author","novel_w","published")
    works("opera","composer","composer","opera_w","premiere",True); works("painting","painter_p","painter","painting_w","painted")
    for e in pool["film"]:
        lk(e,"lead","x",0); money(e,"budget",rng.randint(4,480),True); T(e,"set_in"); num(e,"minutes",rng.randint(72,178))
    for e in pool["novel"]:
        put(e,"publisher",uniq(lambda: rng.choice(["%s Press","%s & Vale","House of %s","%s Books"])%rng.choice(["North Quay","Lime Tree","Old Mint","Blue Door","Harbour Street","Three Keys","Nightjar","Copper Gate","Halyard","Thistle","Wren Court","Paper Mill","Kestrel","Juniper","Tollgate"]))); lk(e,"hero","x",0); num(e,"pages",rng.randint(140,920)); T(e,"set_in")
    for e in pool["opera"]:
        T(e,"prem_in"); lk(e,"libretto","x",0); lit(e,"acts",rng.choice(["two","three","four","five"]),[])
        w=e.v["acts"]; e.ans["acts"]=(w,[str({"two":2,"three":3,"four":4,"five":5}[w])]); num(e,"minutes",rng.randint(85,235))
    for e in pool["painting"]:
        lk(e,"hangs","museum",1); money(e,"price",rng.randint(8,990)*1000)
        put(e,"shows",rng.choice(["a ferry in the mist","two sisters at a window","a fish market at dawn","a burning mill","a blind organist","a wedding in the rain","an empty classroom","a shepherd asleep","a frozen harbour","an old man mending nets","a girl with a lantern","a row of poplars"]))
        x=e.v["shows"]; e.ans["shows"]=(x,[re.sub(r"^(a|an) ","",x)])
    wars=WARS[:max(len(pool["treaty"]), 3)]; wy={w:rng.randint(1610,1840) for w in wars}
    bt=pool["town"][:]; rng.shuffle(bt)
    tt=pool["town"][:]; rng.shuffle(tt)
    for e in pool["treaty"]:
        w=wars[pool["treaty"].index(e)]; t=tt.pop(); e.name="Treaty of "+t.name; e.ref="the "+e.name; used.add(e.name.lower())
        put(e,"ended",w); put(e,"signed_in",t.ref,t.name,link=t); date(e,"signed",wy[w]+7); e.war=w
        put(e,"ceded",uniq(lambda: rng.choice(["the port of %s","the valley of %s","the island of %s","the forest of %s"])%(rng.choice(TP)+rng.choice(TS)))); e.ans["ceded"][1].append(e.v["ceded"].split(" of ")[1]); lk(e,"envoy","x",0)
        e.ans["signed_in"]=(t.name,[])
    for e in pool["battle"]:
        t=bt.pop(); form=rng.choice(["the Battle of %s","the Battle of %s Field","the Battle of %s Bridge","the Siege of %s Heath"]) if rng.random()<.6 else None
        nm = uniq(lambda: "the Battle of "+rng.choice(["the Red Meadow","Crow Hill","the Burnt Mill","Gallows Ford","the Three Oaks","Stony Brook","the Long Hedge","Widow's Field","the Frozen Weir","Larch Wood","the Old Kiln","Saddle Ridge","Bishop's Ditch","the White Farm"]))
        e.name=nm[4:]; e.ref=nm
        put(e,"near",t.ref,t.name,link=t); w=rng.choice(wars); put(e,"war",w); date(e,"bdate",wy[w]+rng.randint(0,6)); lk(e,"victor","x",0); lk(e,"loser","x",0); num(e,"dead",rng.randint(3,240)*50)
        for s in ("victor","loser"): e.ans[s]=(e.ans[s][0],e.ans[s][1])
    for e in pool["treaty"]: pass
    # which facts each document states
    for e in W.ents:
        rels=[r for r in K[e.kind].rels if all(s in e.v for s in REL[r].slots)]
        e.rels=rels; drops=[r for r in rels if REL[r].drop]
        nd = rng.choice([0,1,1,2]) if len(rels)>5 else rng.choice([0,0,1])
        dr=set(rng.sample(drops,min(nd,len(drops))))
        e.stated=[r for r in rels if r not in dr]; e.dropped=[r for r in rels if r in dr]
    W.fresh=lambda kind: (person()[0] if kind in PEOPLE else "the Treaty of "+town_n() if kind=="treaty" else "the Battle of "+town_n() if kind=="battle" else name(kind))
    return W

# ------------------------------------------------------------------ prose
def cap(s): return s[:1].upper()+s[1:]
def low(s, e):
    return s
def fmt(t, e, S, P=None, fem=None, extra=None):
    d=dict(e.v); pers=e.kind in PEOPLE
    pr=("she","her","her") if e.fem else ("he","him","his")
    if not pers: pr=("it","it","its")
    d.update(S=S, P=P or pr[2], p=pr[2], O=pr[1], s=pr[0], wife="husband" if e.fem else "wife", N="the "+K[e.kind].noun)
    if extra: d.update(extra)
    return t.format(**d)

def render(W, e, rng):
    k=K[e.kind]; pers=e.kind in PEOPLE
    pr=("she" if e.fem else "he") if pers else "it"
    full=e.ref; short=e.last if pers else e.ref
    noun="the "+k.noun
    facts=e.stated[:]; rng.shuffle(facts)
    if pers and "born" in facts and "died" in facts and facts.index("died")<facts.index("born"):
        i,j=facts.index("died"),facts.index("born"); facts[i],facts[j]=facts[j],facts[i]
    out=[]; state={"prev":None,"amb":False}
    def ref(name_only=False):
        r=rng.random()
        opts=[(noun,.3),(short,.3)]
        if not state["amb"] and not name_only: opts.append((pr,.5))
        if name_only: opts=[(noun,.5),(short,.5)]
        c=rng.choices([o for o,_ in opts],[w for _,w in opts])[0]
        return c
    def poss():
        if state["amb"] or rng.random()<.25:
            b=rng.choice([noun,short]); return b+("'" if b.endswith("s") else "'s")
        return ("her" if e.fem else "his") if pers else "its"
    def f(t,S=None):
        S=S or ref(); return fmt(t,e,S,poss())
    lastvp=[()]
    def vp(r):
        for _ in range(8):
            t=rng.choice(REL[r].vp); k2=t.split()[:2]
            if k2!=lastvp[0] and not (k2[0]==(lastvp[0] or [0])[0] and k2[0] in("lies","hangs","stands")): break
        lastvp[0]=k2
        return fmt(t,e,"")
    def part(r): return fmt(rng.choice(REL[r].part),e,"")
    wh="who" if pers else "which"
    def emit(s): out.append(cap(s.strip()))
    title=rng.random()
    head = "# "+cap(e.name) if title<.45 else cap(e.name) if title<.65 else None
    # --- opening
    r=rng.random(); country=W.country
    art = "an" if k.noun[0] in "aeiou" else "a"
    pick=rng.random()
    def take():
        return facts.pop(0) if facts else None
    if head and r<.12 and not pers:
        a=take(); emit(f"This {k.noun} in {country} {vp(a)}." if e.kind not in("film","novel","opera","painting") else f"This {k.noun} from {country} {vp(a)}.")
    elif pers:
        ap=[f"the {W.adj} {k.noun} {full}", f"{full}, a {W.adj} {k.noun},", full, full]
        z=rng.randrange(7); a=take()
        if z==0: emit(f"The {W.adj} {k.noun} {full} {vp(a)}.")
        elif z==1: emit(f"{full}, a {W.adj} {k.noun}, {vp(a)}.")
        elif z==2: emit(f"{full} was {art} {k.noun} from {country} who {vp(a)}.")
        elif z==3:
            b=take()
            emit(f"{full}, {art} {k.noun}, {vp(a)} and {vp(b)}.")
        elif z==4:
            q=part(a)
            if q.startswith("who"): emit(f"{full}, {q}, was a {W.adj} {k.noun}.")
            else: emit(f"{q}, {full} was a {W.adj} {k.noun}.")
        elif z==5: emit(f"Few lovers of {'sport' if e.kind=='athlete' else 'politics' if e.kind=='politician' else 'the arts'} in {country} need to be told who {full}, the {k.noun}, was."); facts.insert(0,a)
        else: emit(f"{art} {k.noun} from {country}, {full} {vp(a)}.")
    else:
        z=rng.randrange(6); a=take()
        if z<=1: 
            q=rng.choice(k.intro[:2]).format(S=full,country=country)
            b = part(a)
            emit(f"{q}, {b}." if not b.startswith("in ") else f"{q}; it {vp(a)}.") if rng.random()<.5 else (emit(q+"."), facts.insert(0,a))
        elif z==2: emit(f"{full}, {art} {k.noun} "+("of" if e.kind in("district","mountain","lake","river","town") else "known throughout")+f" {country}, {vp(a)}.")
        elif z==3:
            q=part(a)
            if q.startswith(("which","whose","who","in ")): emit(f"{full} is {art if not e.kind in('battle',) else art} {k.noun} {'that' if True else ''} {vp(a)}.".replace("  "," ") if e.kind!="battle" else f"{full} {vp(a)}.")
            else: emit(f"{q}, {full} is {art} {k.noun} "+rng.choice(["of some renown.","with a long entry in every guide.","that few travellers pass by.",f"known all over {country}.","worth knowing about."])) if e.kind not in("battle",) else emit(f"{q}, {full} was a turning point.")
        elif z==4:
            b=take(); emit(f"The {k.noun} called {full if not full.startswith('the ') else full} {vp(a)} and {vp(b)}." if e.kind in("film","novel","opera","painting") else f"{full} {vp(a)} and {vp(b)}." if b else f"{full} {vp(a)}.")
        else: emit(f"{full} {vp(a)}.")
    # --- body
    while facts:
        a=facts.pop(0); z=rng.random(); done=False
        for (x,y),ts in PAIRS.items():
            o = y if a==x else x if a==y else None
            if o and o in facts and rng.random()<.45:
                facts.remove(o); t=rng.choice(ts); emit(f(t, ref()))
                state["amb"]= pers is False and False; done=True; break
        if done: continue
        b=facts[0] if facts else None
        if z<.26 or not b:
            if rng.random()<.6:
                t=rng.choice(REL[a].sent); emit(f(t))
                state["amb"]=pers and any(x in a for x in ("spouse",))
            else:
                emit(f"{ref()} {vp(a)}."); state["amb"]=False
            continue
        facts.pop(0); q=part(a); state_amb=state["amb"]
        rel_q=q.startswith(("which","who ","whose"))
        if z<.42: va=vp(a); emit(f"{ref()} {va}{comma_if(va)} and {vp(b)}.")
        elif z<.56 and not rel_q: emit(f"{q}, {ref()} {vp(b)}.")
        elif z<.70: emit(f"{ref(True)}, {q}, {vp(b)}.")
        elif z<.82: emit(f"{ref(True)}, {wh} {vp(a)}, {vp(b)}.")
        elif z<.9:
            s2=f(rng.choice(REL[b].sent), ref()); 
            emit(f"{ref()} {vp(a)}; {lowfirst(s2)}")
        else:
            c=facts.pop(0) if facts and rng.random()<.4 else None
            if c: emit(f"{ref(True)}, {wh} {vp(a)}, {vp(b)} and {vp(c)}.")
            else: emit(f"{ref()} {vp(a)}, and {pr} {vp(b)}.")
        state["amb"]=False
    # --- fillers
    fl=k.fill[:]; rng.shuffle(fl)
    nf=rng.choice([1,2,2,3,4,5])
    def wc(): return len(" ".join(out).split())
    while fl and (nf>0 or wc()<68):
        out.insert(rng.randint(1,len(out)), fl.pop()); nf-=1
    # fix pronoun right after a filler: acceptable for things, for people use the name
    if pers:
        for i in range(1,len(out)):
            if out[i-1] in k.fill:
                out[i]=re.sub(r"^(He|She) ", short+" " if not short.startswith(("van","de ")) else cap(short)+" ", out[i])
    else:
        for i in range(1,len(out)):
            if out[i-1] in k.fill:
                out[i]=re.sub(r"^It (?!was in|is on|was on|was one|was outside|is in|takes)", cap(noun)+" ", out[i])
    # paragraphs
    if len(out)>5 and rng.random()<.6:
        c=rng.randint(3,len(out)-2); body=" ".join(out[:c])+"\n\n"+" ".join(out[c:])
    else: body=" ".join(out)
    body=re.sub(r"  +"," ",body).replace("..",".")
    body=re.sub(r"\b([Aa]) (?=[AEIOaeio][a-z])",lambda m:m.group(1)+"n ",body) if True else body
    for x in list(e.v.values()):
        bad=re.sub(r"\b([Aa]) (?=[AEIOaeio][a-z])",r"\1n ",x)
        if bad!=x: body=body.replace(bad,x)
    return (head+"\n\n" if head else "")+body+"\n"

LOWER=("The","Its","His","Her","It","In","At","On","A","An","Of","With","From","Some","Home","Each","Every","Up","There","Under","For","As","After","By","Among","This","Between","No","Above","Behind","Since","Travellers","Visitors","Surveyors","Supporters","Anglers","Boats","Local","Readers","Audiences","Training","Teaching","Lectures","Administratively","Geologists","Historians","Soundings","Climbers","Engineers","Newspapers","Questions","Admission","Sales","Victory","Defeat","Crowds","Rooms","Today","Fame","Death","Town","National","To")
def comma_if(v): return ',' if ', ' in v else ''
def lowfirst(s):
    m=re.match(r"^(\w+)( [a-z0-9]|,)",s)
    if m and m.group(1) in LOWER: return s[0].lower()+s[1:]
    return s

# ------------------------------------------------------------------ questions
def qname(e): return e.ref
def one_hop(W, rng):
    out=[]
    for e in W.ents:
        for r in e.stated:
            rel=REL[r]
            for slot,ts in rel.q.items():
                if slot not in e.ans: continue
                a,al=e.ans[slot]
                if e.kind in ("mountain","lake","town") and r in ("district",): pass
                for t in ts:
                    if "'s" in t and e.ref.startswith("the "): pass
                    q=cap(fmt(t,e,qname(e)))
                    out.append((e,slot,q,a,al,(id(e),slot)))
    return out
def stated_val(e,r):
    return tuple(e.v[s] for s in REL[r].slots) if r in e.rels else None
def inverse(W, rng):
    out=[]
    for kind,es in [(k,v) for k,v in W.pool.items() if k in K]:
        noun=K[kind].noun
        for e in es:
            for r in e.stated:
                if not REL[r].inv: continue
                n=[x for x in es if stated_val(x,r)==stated_val(e,r)]
                if len(n)!=1: continue
                for t in REL[r].vp:
                    if re.search(r"\{(P|p|O|s|N|wife)\}",t) or "only town" in t or "lived until" in t: continue
                    q=f"Which {noun} {fmt(t,e,'')}?"
                    if e.name.lower() in q.lower(): continue
                    out.append((e,"name",q,e.name,[e.last] if kind in PEOPLE else [],(id(e),r,"inv")))
    return out
def conj(W, rng):
    out=[]
    for kind,es in [(k,v) for k,v in W.pool.items() if k in K]:
        noun=K[kind].noun
        for e in es:
            rs=[r for r in e.stated if not r in("ascent",)]
            for _ in range(4):
                if len(rs)<2: break
                a,b=rng.sample(rs,2)
                n=[x for x in es if stated_val(x,a)==stated_val(e,a) and stated_val(x,b)==stated_val(e,b)]
                if len(n)!=1: continue
                ta=[t for t in REL[a].vp if not re.search(r"\{(P|p|O|s|N|wife)\}",t)]; tb=[t for t in REL[b].vp if not re.search(r"\{(P|p|O|s|N|wife)\}",t)]
                if not ta or not tb: continue
                q=f"Which {noun} {fmt(rng.choice(ta),e,'')} and {fmt(rng.choice(tb),e,'')}?"
                if e.name.lower() in q.lower() or (kind in("battle",) and "army" in q): continue
                out.append((e,"name",q,e.name,[e.last] if kind in PEOPLE else [],(id(e),frozenset((a,b)))))
    return out
def pick(rng, ts, np):
    """Behind a long noun phrase nothing should follow: prefer wordings that end with it."""
    if re.search(r" (who|where|that|which|whose|for) |ed by ",np):
        e=[t for t in ts if t.endswith(("{S}","{S}?"))]
        ts=e or ts
    return rng.choice(ts)
def chains(W, rng):
    out=[]
    def ask(np, target, path, src):
        for r2 in target.stated:
            for slot,ts in REL[r2].q.items():
                if slot not in target.ans: continue
                a,al=target.ans[slot]
                l=target.link.get(slot)
                if l is not None and l in src: continue
                if a.lower() in np.lower(): continue
                if slot in("award_y","office_y") or slot=="ended" and "treaty that ended" in np: continue
                t=pick(rng,[t for t in ts if "'s" not in t] or [""],np)
                if not t or "{wife}" in t and rng.random()<.5: continue
                if "the film {S}" in t or "{office_y}" in t: continue
                if r2=="district" and target.kind!="town" and False: continue
                q=cap(fmt(t,target,np))
                if re.search(r"town .*the home town|birthplace of.*birthplace of",q): continue
                out.append((target,slot,q,a,al,path+(slot,)))
    for e in W.ents:
        for r in e.stated:
            rel=REL[r]
            if not rel.fwd: continue
            t=e.link.get(rel.slots[0])
            if t is None: continue
            np=rng.choice(rel.fwd).format(S=qname(e))
            ask(np,t,(id(e),r),[e])
            for r2 in t.stated:
                rel2=REL[r2]
                if not rel2.fwd: continue
                t2=t.link.get(rel2.slots[0])
                if t2 is None or t2 is e: continue
                np2=pick(rng,rel2.fwd,np).format(S=np)
                ask(np2,t2,(id(e),r,r2),[e,t])
    # battles and the treaties that ended their wars
    for b in W.pool["battle"]:
        for t in W.pool["treaty"]:
            if t.v["ended"]==b.v["war"]:
                for _ in range(2): ask(f"the treaty that ended the war to which {b.ref} belonged",t,(id(b),"war"),[b])
    # inverse start: the X founded by Y
    INV={"founder":"the {n} founded by {v}","nick":"the {n} known as {v}","mayor":"the town whose mayor is {v}","rector":"the university whose rector is {v}","coach":"the club coached by {v}","chair":"the company headed by {v}","lead":"the film starring {v}","hero":"the novel whose main character is {v}","climber":"the mountain first climbed by {v}","architect":"the museum designed by {v}","libretto":"the opera with a libretto by {v}","victor":"the battle won by {v}","governor":"the district governed by {v}","envoy":"the treaty drafted by {v}","spouse":"the {n} who married {v}"}
    for e in W.ents:
        for r in e.stated:
            for s in REL[r].slots:
                if s not in INV: continue
                same=[x for x in W.pool[e.kind] if x.v.get(s)==e.v[s]]
                if len(same)!=1: continue
                np=INV[s].format(n=K[e.kind].noun,v=e.v[s])
                for r2 in e.stated:
                    if r2==r: continue
                    rel2=REL[r2]
                    t=e.link.get(rel2.slots[0])
                    if rel2.fwd and t is not None:
                        np2=pick(rng,rel2.fwd,np).format(S=np); ask(np2,t,(id(e),s,r2),[e])
                    elif rng.random()<.3:
                        for slot,ts in rel2.q.items():
                            tt=[x for x in ts if "'s" not in x and "the film {S}" not in x and "_y}" not in x and "{award}" not in x and "{office}" not in x]
                            if tt and slot in e.ans: 
                                a,al=e.ans[slot]; out.append((e,slot,cap(fmt(pick(rng,tt,np),e,np)),a,al,(id(e),s,slot)))
    return out
def compare(W, rng, want):
    out=[]; groups=[]
    for rname,rel in REL.items():
        if not rel.cmp and not rel.yn: continue
        for slot,t,fn,yn in [(s,t,f,False) for s,t,f in rel.cmp]+[(s,t,f,True) for s,t,f in rel.yn]:
            es=[e for e in W.ents if rname in e.stated and slot in e.num]
            if rname in ("pop","area","district"): 
                byk=defaultdict(list)
                for e in es: byk[e.kind].append(e)
                groups+=[(slot,t,fn,yn,v) for v in byk.values() if len(v)>1]
            elif rname=="founded" and True: groups.append((slot,t,fn,yn,es)) if len(es)>1 else None
            elif len(es)>1:
                if rname=="minutes":
                    byk=defaultdict(list)
                    for e in es: byk[e.kind].append(e)
                    groups+=[(slot,t,fn,yn,v) for v in byk.values() if len(v)>1]
                else: groups.append((slot,t,fn,yn,es))
    for _ in range(want*6):
        if not groups: break
        slot,t,fn,yn,es=rng.choice(groups); a,b=rng.sample(es,2)
        if a.num[slot]==b.num[slot] or len(set((a.num[slot],b.num[slot])))<2: continue
        win=fn((a,b),key=lambda e:e.num[slot]); q=t.format(A=qname(a),B=qname(b))
        if yn: out.append((win,slot,q,"yes" if win is a else "no",[],(slot,frozenset((id(a),id(b))))))
        else: out.append((win,slot,q,win.name,[win.last] if win.kind in PEOPLE else [],(slot,frozenset((id(a),id(b))))))
    # same place yes/no
    for slot,kind,t in [("birthplace",None,"Were {A} and {B} born in the same town?"),("district","town","Are {A} and {B} in the same district?"),("studied",None,"Did {A} and {B} study at the same university?"),("on_river","town","Do {A} and {B} lie on the same river?"),("town","club","Are {A} and {B} based in the same town?")]:
        es=[e for e in W.ents if slot in e.stated and (kind is None or e.kind==kind)]
        pos=[(a,b) for i,a in enumerate(es) for b in es[i+1:] if a.v[slot]==b.v[slot]]; neg=[(a,b) for i,a in enumerate(es) for b in es[i+1:] if a.v[slot]!=b.v[slot]]
        rng.shuffle(pos); rng.shuffle(neg); m=max(2,want//8)
        for a,b in pos[:m]: out.append((a,slot,t.format(A=qname(a),B=qname(b)),"yes",[],(slot,frozenset((id(a),id(b))))))
        for a,b in neg[:m]: out.append((a,slot,t.format(A=qname(a),B=qname(b)),"no",[],(slot,frozenset((id(a),id(b))))))
    return out
def unans(W, rng, want):
    drop=[];extra=[];unk=[]
    for e in W.ents:
        for r in e.dropped:
            for slot,ts in REL[r].q.items():
                if slot in("award_y","office_y"): continue
                ok=[t for t in ts if "{award}" not in t and "{office" not in t]
                if ok: drop.append((e,slot,cap(fmt(rng.choice(ok),e,qname(e))),"",[],(id(e),slot)))
        for t in K[e.kind].extra: extra.append((e,"x",cap(t.format(S=qname(e))),"",[],(id(e),t)))
    kinds=list(K)
    for _ in range(want):
        kind=rng.choice(kinds)
        base=rng.choice(W.pool[kind]); r=rng.choice([r for r in base.stated])
        slot=rng.choice(list(REL[r].q)); ts=[t for t in REL[r].q[slot] if "{award}" not in t and "{office" not in t]
        if not ts: continue
        nm=W.fresh(kind); unk.append((None,"u",cap(fmt(rng.choice(ts),base,nm)),"",[],(nm,)))
    rng.shuffle(drop); rng.shuffle(extra)
    return drop,extra,unk
def choose(cands, n, rng, seen, keys):
    rng.shuffle(cands); res=[]
    for strict in (True,False):
        for c in cands:
            if len(res)>=n: return res
            if c[2] in seen or (strict and c[5] in keys): continue
            seen.add(c[2]); keys.add(c[5]); res.append(c)
    return res

def main():
    ap=argparse.ArgumentParser(); ap.add_argument("--documents",type=int,default=60); ap.add_argument("--questions",type=int,default=150); ap.add_argument("--seed",type=int,default=1); ap.add_argument("--out",required=True)
    a=ap.parse_args(); rng=random.Random(a.seed); W=build(rng,a.documents)
    dd=os.path.join(a.out,"documents"); os.makedirs(dd,exist_ok=True)
    for f in os.listdir(dd):
        if f.endswith((".md",".txt")): os.remove(os.path.join(dd,f))
    ents=W.ents[:]; rng.shuffle(ents); texts=[]
    for i,e in enumerate(ents):
        best=None
        for _ in range(8):
            t=render(W,e,rng); n=len(t.split())
            if 62<=n<=198: best=t; break
            best=t
        for r in e.stated:      # by construction: every stated value stands in the text
            for s in REL[r].slots:
                if e.v[s].lower() not in best.lower(): raise SystemExit(f"lost {e.name} {s} {e.v[s]}\n{best}")
        for r in e.dropped:
            for s in REL[r].slots:
                if len(e.v[s])>6 and e.v[s].lower() in best.lower() and s not in("on_river","spouse"): pass
        texts.append(best)
        with open(os.path.join(dd,f"{i+1:03d}{'.md' if best.startswith('#') else '.txt'}"),"w",encoding="utf-8") as f: f.write(best)
    M=a.questions; nm=round(M*.25); nu=round(M*.15); n1=M-nm-nu; seen=set(); keys=set(); qs=[]
    ninv=n1//6
    o=choose(one_hop(W,rng),n1-ninv,rng,seen,keys); o+=choose(inverse(W,rng),n1-len(o),rng,seen,keys)
    c=choose(chains(W,rng),round(nm*.5),rng,seen,set()); cj=choose(conj(W,rng),round(nm*.2),rng,seen,set()); c+=cj; c+=choose(compare(W,rng,nm),nm-len(c),rng,seen,set())
    if len(c)<nm: c+=choose(chains(W,rng),nm-len(c),rng,seen,set())
    d,x,u=unans(W,rng,nu); un=choose(d,round(nu*.4),rng,seen,set()); un+=choose(x,round(nu*.3),rng,seen,set()); un+=choose(u,nu-len(un),rng,seen,set())
    if len(un)<nu: un+=choose(x,nu-len(un),rng,seen,set())
    for g,L in (("one-hop",o),("multi-hop",c),("unanswerable",un)):
        for z in L: qs.append((g,z))
    rng.shuffle(qs)
    with open(os.path.join(a.out,"questions.jsonl"),"w",encoding="utf-8") as f:
        for i,(g,z) in enumerate(qs):
            f.write(json.dumps({"id":f"q{i+1:04d}","question":z[2],"answer":z[3],"aliases":[x for x in dict.fromkeys(z[4]) if x!=z[3]],"unanswerable":g=="unanswerable","group":g},ensure_ascii=False)+"\n")
    from collections import Counter
    print(len(texts),"documents",dict(Counter(g for g,_ in qs)),"words",min(len(t.split()) for t in texts),max(len(t.split()) for t in texts))
if __name__=="__main__": main()
