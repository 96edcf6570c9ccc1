#!/usr/bin/env python3
"""Invented news-like / encyclopaedic corpus: harbours, start-ups, labs, missions, medicines, software, awards, deals."""
import argparse, json, os, random, re, itertools

# DSL: v = finite verb phrase, f = full sentence, m = post-nominal modifier, r = fronted phrase,
#      o = opening sentence, q = question, n = noun phrase for chains, i = inverse question, k = inverse noun phrase, y = yes/no
#      {N} full name {S} subject reference {s} object reference {P}/{p} possessive {v} value {x} topic of the question
DSL = r'''
@company.founded
v was founded in {v}
v opened its doors in {v}
v has been in business since {v}
f The year {v} saw the founding of {s}
f It was in {v} that {s} was set up
f {P} history goes back to {v}, when it was founded
m founded in {v}
m which was established in {v}
m set up in {v}
r Founded in {v}
r Established in {v}
q When was {x} founded?
q In what year was {x} founded?
q What year was {x} established?
q When was {x} set up?
k the company founded in {v}
y Was {x} founded in {v}?
@company.founder
v was founded by {v}
v was the idea of {v}, who founded it
v owes its existence to {v}, who founded it
f {v} founded {s} after years in other people's firms
f {s} was set up by {v}, working at first from a rented room
f It was {v} who founded {s}
m founded by {v}
m which was started by {v}
m set up by {v}
r Founded by {v}
r Started by {v} with borrowed money
q Who founded {x}?
q Who set up {x}?
q Who started {x}?
q By whom was {x} founded?
n the founder of {x}
n the person who founded {x}
n the person who set up {x}
y Did {v} found {x}?
@company.hq
v is based in {v}
v has its headquarters in {v}
v is headquartered in {v}
v runs its business from {v}
f {P} head office is in {v}
f The headquarters are in {v}, a short walk from the station
f {v} is home to the headquarters of {s}
m based in {v}
m which has its head office in {v}
m headquartered in {v}
r Based in {v}
r From its head office in {v}
q Where is {x} based?
q Where is {x} headquartered?
q In which town is the head office of {x}?
q In which town does {x} have its headquarters?
n the town where {x} is based
n the town in which {x} has its headquarters
n the town that is home to the head office of {x}
y Is {x} based in {v}?
@company.ceo
v is led by {v} as chief executive
v is run by its chief executive, {v}
v has {v} as its chief executive
f {P} chief executive is {v}
f {v} serves as chief executive of {s}
f The post of chief executive is held by {v}
f {v}, the chief executive, answers to a small board
m led by chief executive {v}
m whose chief executive is {v}
r With {v} as chief executive
r Under its chief executive, {v}
q Who is the chief executive of {x}?
q Who is the CEO of {x}?
q Who runs {x} as chief executive?
q Who leads {x}?
n the chief executive of {x}
n the CEO of {x}
y Is {v} the chief executive of {x}?
@company.sector
v specialises in {v}
v is best known for {v}
v makes its living from {v}
f {P} main business is {v}
f {v} is the main business of {s}
f {s} chose {v} as its field early on
m a specialist in {v}
m which specialises in {v}
m known for {v}
r As a specialist in {v}
q What does {x} specialise in?
q What is the main business of {x}?
q What line of business is {x} in?
q What is {x} best known for?
k the company that specialises in {v}
k the company whose main business is {v}
i Which company specialises in {v}?
i Which company has {v} as its main business?
@company.employees
v employs {v} people
v has {v} employees
v had grown to a staff of {v} by the last count
f {P} workforce numbers {v}
f Some tasks are contracted out, but {v} people are employed by {s} directly
f At the last count, {v} people worked for {s}
m with a staff of {v}
m which employs {v} people
m now with {v} employees
r With {v} employees
r With a workforce of {v}
q How many people does {x} employ?
q How many employees does {x} have?
q How many people work for {x}?
q What is the size of the workforce of {x}?
@company.revenue
v reported revenue of {v} last year
v had a turnover of {v} in its latest accounts
v took in {v} in the last financial year
f {P} annual revenue stands at {v}
f According to its latest accounts, {s} had revenue of {v}
f Annual revenue of {v} was reported by {s}
m with annual revenue of {v}
m whose annual revenue is {v}
r With yearly revenue of {v}
q What is the annual revenue of {x}?
q How much revenue did {x} report?
q What is the yearly turnover of {x}?
q How much revenue does {x} have?
@company.raised
v raised {v} in its first funding round
v secured {v} in a first round of funding
v collected {v} from investors in its first funding round
f {P} first funding round brought in {v}
f Investors put {v} into {s} in its first funding round
f A first funding round, worth {v}, gave {s} room to grow
m which raised {v} in its first funding round
m backed by {v} from its first funding round
r Having raised {v} in its first funding round
q How much did {x} raise in its first funding round?
q How much money did investors put into {x} in its first funding round?
q How large was the first funding round of {x}?
@company.oldname
v was originally called {v}
v traded as {v} until a rebranding
v changed its name from {v} some years ago
f {P} original name was {v}
f {v} was the name under which {s} first traded
f In its early days {s} went by the name {v}
m formerly {v}
m previously known as {v}
m which used to be called {v}
r Formerly known as {v}
q What was {x} originally called?
q What was the original name of {x}?
q What was {x} formerly known as?
q Under which name did {x} first trade?
k the company formerly known as {v}
i Which company was formerly known as {v}?
i Which company was originally called {v}?
@company.products !solo
v sells {v}
v makes {v}
v is the developer of {v}
f {P} products include {v}
f The range sold by {s} consists of {v}
f {v} all come from {s}
f Customers know {s} for {v}
q Which products does {x} sell?
q What are the names of the products of {x}?
q Which products come from {x}?
@company.open
o company,sector,hq|{N} is a company in {hq} that specialises in {sector}.
o founded,hq|{N} is a company based in {hq} and founded in {founded}.
o founded,founder|{N} is a private company that {founder} founded in {founded}.
o founded,founder,hq|In {founded}, {founder} founded {N} in {hq}, where the company is still based.
o sector,founded|Founded in {founded}, {N} is a company specialising in {sector}.
o ceo,hq|{N}, a company with its headquarters in {hq}, is led by chief executive {ceo}.
o sector,ceo|{ceo} is chief executive of {N}, a company best known for {sector}.
o sector|Among companies specialising in {sector}, {N} is one of the better known.
@person.born
v was born on {v}
v came into the world on {v}
f {P} date of birth is {v}
f It was on {v} that {s} was born
f {s} celebrates a birthday that goes back to {v}
m born on {v}
m who was born on {v}
r Born on {v}
q When was {x} born?
q What is the date of birth of {x}?
q On what date was {x} born?
@person.birthplace
v was born in {v}
v comes from {v}
v is a native of {v}
v grew up in {v}, the town of {p} birth
f {P} birthplace is {v}
f {v} is the town where {s} was born
f The family lived in {v} when {s} was born there
m a native of {v}
m who was born in {v}
m born in {v}
r Born in {v}
r A native of {v}
q Where was {x} born?
q In which town was {x} born?
q What is the birthplace of {x}?
q Which town does {x} come from?
n the town where {x} was born
n the birthplace of {x}
y Was {x} born in {v}?
@person.job
v is {v} by profession
v trained as {v}
v works as {v}
f {P} profession is that of {v}
f Colleagues describe {s} first of all as {v}
f By training {s} is {v}
m {v} by profession
m who trained as {v}
r {v} by training
r {v} by profession
q What is the profession of {x}?
q What does {x} do for a living?
q What did {x} train as?
@person.studied
v studied at {v}
v graduated from {v}
v took a degree at {v}
v is a graduate of {v}
f {P} student years were spent at {v}
f {v} is where {s} studied
f It was as a student at {v} that {s} found a direction
m a graduate of {v}
m who studied at {v}
m educated at {v}
r After studying at {v}
r A graduate of {v}
q Where did {x} study?
q Where did {x} graduate from?
q At which institution did {x} study?
n the institution where {x} studied
n the institution from which {x} graduated
y Did {x} study at {v}?
@person.lives
v lives in {v}
v has made a home in {v}
v now lives in {v}
f {P} home is in {v}
f Home for {s} today is {v}
f {v} is where {s} now lives
m now living in {v}
m who lives in {v}
m a resident of {v}
r Now a resident of {v}
q Where does {x} live?
q In which town does {x} live?
q Which town is {x} a resident of?
n the town where {x} lives
n the town in which {x} lives
@person.hobby
v {v} in spare hours
v is also known to friends as someone who {v}
f Away from work, {s} {v}
f In quieter weeks {s} {v}
f As a pastime, {s} {v}
m who {v} as a hobby
m who {v} at weekends
q What does {x} do as a hobby?
q What does {x} do away from work?
q How does {x} spend spare time?
@person.earlier
v worked for {v} at the start of a long career
v began a career at {v}
v spent several early years at {v}
f {P} first employer was {v}
f {v} gave {s} a first job
f The first job {s} held was at {v}
m who began a career at {v}
m who started out at {v}
r After a first job at {v}
r Having begun a career at {v}
q What was the first employer of {x}?
q Where did {x} begin working?
q Which company gave {x} a first job?
q At which company did {x} begin a career?
n the company where {x} had a first job
n the company that first employed {x}
@person.founded
v founded {v}{w}
v set up {v}{w}
v is the founder of {v}{u}
f It was {s} who founded {v}{w}
f {v} was founded by {s}{u}
f Friends advised against it, but {s} founded {v}{w} all the same
m who founded {v}{w}
m the founder of {v}{u}
m known for founding {v}{w}
r Best known for founding {v}{w}
q Which company did {x} found?
q What is the name of the company that {x} founded?
q Which company was founded by {x}?
q Which company did {x} set up?
n the company founded by {x}
n the company that {x} set up
@person.leads
v is chief executive of {v}
v leads {v} as chief executive
v runs {v} as its chief executive
f {P} current post is chief executive of {v}
f {v} has {s} as its chief executive
f The board of {v} chose {s} as chief executive
m chief executive of {v}
m who leads {v} as chief executive
m the chief executive of {v}
r As chief executive of {v}
q Of which company is {x} the chief executive?
q Which company does {x} lead?
q Which company is run by {x}?
n the company led by {x}
n the company of which {x} is chief executive
@person.directs
v is director of {v}
v directs {v}
v heads {v} as its director
f {v} has {s} as its director
f The post of director at {v} is held by {s}
f {P} present post is director of {v}
m director of {v}
m who directs {v}
m the director of {v}
r As director of {v}
q Which institution does {x} direct?
q Of which institution is {x} the director?
q Which institution is headed by {x}?
n the institution directed by {x}
n the institution headed by {x}
@person.mayor_of
v is mayor of {v}
v serves as mayor of {v}
v was elected mayor of {v} and still holds the office
f {v} has {s} as its mayor
f Voters in {v} chose {s} as mayor
f {P} public office is that of mayor of {v}
m mayor of {v}
m who serves as mayor of {v}
r As mayor of {v}
q Of which town is {x} the mayor?
q Which town has {x} as its mayor?
q Where does {x} serve as mayor?
n the town whose mayor is {x}
n the town led by mayor {x}
@person.designed
v designed {v}
v was the chief designer of {v}
v led the design of {v}
f {v} was designed by {s}
f The design of {v} was the work of {s}
f {P} best-known design is {v}
m the designer of {v}
m who designed {v}
m chief designer of {v}
r As chief designer of {v}
q Which product did {x} design?
q What is the name of the product designed by {x}?
q Which product had {x} as its designer?
n the product designed by {x}
n the product that {x} designed
@person.led
v led the {v} mission
v was leader of the {v} mission
v was put in charge of the {v} mission
f The {v} mission was led by {s}
f Command of the {v} mission went to {s}
f It was {s} who led the {v} mission
m leader of the {v} mission
m who led the {v} mission
r As leader of the {v} mission
q Which mission did {x} lead?
q Of which mission was {x} the leader?
q Which mission was led by {x}?
n the mission led by {x}
n the mission that {x} led
@person.won
v won {v} in {y}
v received {v} in {y}
v was awarded {v} in {y}
f In {y}, {v} went to {s}
f {v} was given to {s} in {y}
f The jury chose {s} for {v} in {y}
m winner of {v} in {y}
m who received {v} in {y}
r Winner of {v} in {y}
q Which award did {x} win in {y}?
q Which prize was given to {x} in {y}?
q Which award did {x} receive?
n the award that {x} won in {y}
n the award given to {x} in {y}
@person.open
o job,birthplace|{N} is {job} from {birthplace}, where {he} was born.
o born,job|{N} (born {born}) is {job}.
o born,birthplace|{N} was born on {born} in {birthplace}.
o job|{N} is {job}.
o job,lives|{N} is {job} who lives in {lives}.
o job,studied|{N}, {job}, studied at {studied}.
o birthplace,studied|Born in {birthplace}, {N} went on to study at {studied}.
@town.region
v lies in {v}
v belongs to the region of {v}
v is one of the towns of {v}
v is situated in {v}
f The region around {s} is {v}
f {v} is the region in which {s} lies
f On the map, {s} is found in {v}
m in {v}
m which lies in {v}
m situated in {v}
r Situated in {v}
q In which region is {x}?
q In which region does {x} lie?
q Which region does {x} belong to?
q What region is {x} in?
n the region in which {x} lies
n the region where {x} is located
y Is {x} in {v}?
@town.river
v stands on {v}
v was built along {v}
v lies on the banks of {v}
f {v} flows through {s}
f The river that runs through {s} is {v}
f Old warehouses line {v} where it passes {s}
m on the banks of {v}
m which lies on {v}
m crossed by {v}
r On the banks of {v}
r Built on {v}
q On which river does {x} lie?
q Which river flows through {x}?
q What is the river that runs through {x}?
n the river that flows through {x}
n the river on which {x} lies
@town.population
v has a population of {v}
v is home to {v} people
v had {v} inhabitants at the last census
f {P} population is {v}
f At the last census, {v} people lived in {s}
f The census counted {v} inhabitants in {s}
m with {v} inhabitants
m which has a population of {v}
m home to {v} people
r With a population of {v}
r With its {v} inhabitants
q What is the population of {x}?
q How many people live in {x}?
q How many inhabitants does {x} have?
@town.mayor
v is governed by a council under mayor {v}
v has {v} as its mayor
v elected {v} as mayor
f {P} mayor is {v}
f {v} is mayor of {s}
f The office of mayor is held by {v}
f {v}, the mayor, has promised cleaner streets
m whose mayor is {v}
m led by mayor {v}
r Under mayor {v}
q Who is the mayor of {x}?
q Who serves as mayor of {x}?
q Who holds the office of mayor in {x}?
n the mayor of {x}
n the person who serves as mayor of {x}
y Is {v} the mayor of {x}?
@town.chartered
v received its charter in {v}
v was granted a town charter in {v}
v has held a charter since {v}
f {P} charter dates from {v}
f It was in {v} that {s} received its town charter
f A town charter was granted to {s} in {v}
m chartered in {v}
m which received its charter in {v}
m a chartered town since {v}
r Chartered in {v}
q When did {x} receive its charter?
q In what year was {x} granted a town charter?
q What year does the charter of {x} date from?
@town.known
v is known for {v}
v is famous for {v}
v built its reputation on {v}
f Visitors come to {s} for {v}
f {v} made {s} famous
f What most people know about {s} is {v}
m known for {v}
m famous for {v}
r Famous for {v}
r Known for {v}
q What is {x} known for?
q What is {x} famous for?
q What made {x} famous?
i Which town is famous for {v}?
i Which town is known for {v}?
k the town that is known for {v}
k the town famous for {v}
@town.nickname
v is nicknamed {v}
v is often called {v}
v goes by the nickname {v}
f {P} nickname is {v}
f Locals call {s} {v}
f {v} is what sailors used to call {s}
m nicknamed {v}
m sometimes called {v}
r Nicknamed {v}
q What is the nickname of {x}?
q What is {x} nicknamed?
q What do locals call {x}?
i Which town is nicknamed {v}?
i Which town goes by the nickname {v}?
k the town nicknamed {v}
@town.open
o region,population|{N} is a town in {region} with a population of {population}.
o region,river|{N} is a town in {region}, on the banks of {river}.
o population,river|Home to {population} people, {N} is a town on {river}.
o region|{N} is a port town in {region}.
o known,region|The town of {N}, in {region}, is famous for {known}.
o river,mayor|{N} is a town on {river}; its mayor is {mayor}.
o chartered,region|A chartered town since {chartered}, {N} lies in {region}.
@region.capital
v has its capital at {v}
v is governed from its capital, {v}
v chose {v} as its capital
f {P} capital is {v}
f {v} is the capital of {s}
f The regional assembly sits in the capital, {v}
m whose capital is {v}
m with its capital at {v}
r With {v} as its capital
q What is the capital of {x}?
q Which town is the capital of {x}?
q Which town serves as the capital of {x}?
n the capital of {x}
n the town that is the capital of {x}
@region.area
v covers {v}
v has an area of {v}
v extends over {v}
f {P} total area is {v}
f Surveyors put the area of {s} at {v}
f In all, {v} of land belong to {s}
m covering {v}
m with an area of {v}
r Covering {v}
r With an area of {v}
q What is the area of {x}?
q How large is {x}?
q How large an area does {x} cover?
@region.people
v has {v} inhabitants
v is home to {v} people
v has a population of {v}
f {P} population is {v}
f In total, {v} people live in {s}
f The last census found {v} residents in {s}
m home to {v} people
m with {v} inhabitants
r With a population of {v}
q What is the population of {x}?
q How many people live in {x}?
q How many inhabitants does {x} have?
@region.peak
v rises to its highest point at {v}
v has {v} as its highest mountain
v is dominated by {v}, its highest mountain
f {P} highest mountain is {v}
f {v} is the highest point in {s}
f No summit in {s} is higher than {v}
m whose highest mountain is {v}
m with {v} as its highest point
r With {v} as its highest point
q What is the highest mountain in {x}?
q What is the highest point of {x}?
q Which mountain is the highest in {x}?
@region.governor
v is headed by governor {v}
v has {v} as its governor
v is administered by its governor, {v}
f {P} governor is {v}
f {v} is governor of {s}
f The office of governor is held by {v}
m whose governor is {v}
m headed by governor {v}
r Under governor {v}
q Who is the governor of {x}?
q Who holds the office of governor of {x}?
q Who serves as governor of {x}?
n the governor of {x}
@region.open
o area,capital|{N} is a region of {area} with its capital at {capital}.
o people|{N} is a coastal region with {people} inhabitants.
o capital|The region of {N} has {capital} as its capital.
o peak,area|{N}, a region covering {area}, rises to its highest point at {peak}.
@river.length
v is {v} long
v runs for {v}
v flows for {v} from its source to the sea
f {P} length is {v}
f Surveyors measured {s} at {v}
f From source to mouth {s} covers {v}
m {v} in length
m which is {v} long
r With a length of {v}
r Some {v} long
q How long is {x}?
q What is the length of {x}?
q What length does {x} have?
@river.source
v rises in {v}
v has its source in {v}
v begins as a stream in {v}
f {P} source lies in {v}
f {v} is where {s} rises
f It is in {v} that {s} begins
m which rises in {v}
m rising in {v}
r Rising in {v}
q Where does {x} rise?
q Where is the source of {x}?
q Where does {x} begin?
@river.mouth
v flows into {v}
v reaches the sea at {v}
v empties into {v}
f {P} mouth is at {v}
f {v} receives the water of {s}
f After many bends {s} comes to its end in {v}
m which empties into {v}
m flowing into {v}
r Before it empties into {v}
q Into which body of water does {x} flow?
q Where does {x} reach the sea?
q What does {x} empty into?
@river.bridges
v is crossed by {v} bridges
v has {v} bridges
v passes under {v} bridges
f Walkers can cross {s} on {v} bridges
f In all, {v} bridges span {s}
f Engineers have built {v} bridges over {s}
m with its {v} bridges
m spanned by {v} bridges
r Crossed by {v} bridges
q How many bridges cross {x}?
q How many bridges does {x} have?
q How many bridges span {x}?
@river.open
o length,mouth|{N} is a river {length} long that flows into {mouth}.
o source,mouth|{N} rises in {source} and empties into {mouth}.
o length|At {length}, {N} is one of the longer rivers of the coast.
o source|{N} is a river that has its source in {source}.
@harbour.town
v lies at the edge of {v}
v belongs to the town of {v}
v serves the town of {v}
f {P} home is {v}
f The town that {s} serves is {v}
f Ships bound for {v} dock at {s}
m in {v}
m which serves {v}
m at the edge of {v}
r Serving the town of {v}
q Which town does {x} serve?
q In which town is {x}?
q To which town does {x} belong?
n the town served by {x}
n the town to which {x} belongs
@harbour.opened
v was opened in {v}
v received its first ship in {v}
v has been open to shipping since {v}
f {P} first ship came in {v}, the year of the opening
f It was in {v} that {s} opened
f The opening of {s} took place in {v}
m opened in {v}
m which opened in {v}
r Opened in {v}
r In use since its opening in {v}
q When was {x} opened?
q In what year did {x} open?
q When did {x} open to shipping?
@harbour.depth
v is {v} deep
v offers a depth of {v}
v was dredged to a depth of {v}
f {P} depth is {v}
f Pilots give the depth of {s} as {v}
f At low tide the water of {s} is {v} deep
m {v} deep
m with a depth of {v}
m dredged to {v}
r With a depth of {v}
q How deep is {x}?
q What is the depth of {x}?
q To what depth was {x} dredged?
@harbour.berths
v has {v} berths
v offers {v} berths
v can take ships at {v} berths
f Ships may use {v} berths at {s}
f In all, {v} berths are available at {s}
f The number of berths at {s} is {v}
m with {v} berths
m which offers {v} berths
r With {v} berths
q How many berths does {x} have?
q How many berths are there at {x}?
q How many berths does {x} offer?
@harbour.cargo
v handles {v} of cargo a year
v moves {v} of cargo every year
v deals with {v} of freight a year
f {P} yearly traffic comes to {v} of cargo
f Every year {v} of cargo pass through {s}
f An annual {v} of cargo is handled at {s}
m which handles {v} of cargo a year
m handling {v} of cargo each year
r Handling {v} of cargo a year
q How much cargo does {x} handle a year?
q How much cargo passes through {x} every year?
q What is the annual cargo traffic of {x}?
@harbour.operator
v is operated by {v}
v is run by {v}
v is managed by {v} under a long lease
f {P} operator is {v}
f {v} operates {s}
f The daily running of {s} is in the hands of {v}
m operated by {v}
m which is run by {v}
r Operated by {v}
q Which company operates {x}?
q Who runs {x}?
q What company is the operator of {x}?
n the company that operates {x}
n the operator of {x}
@harbour.open
o town,opened|{N} is the harbour of {town}, opened in {opened}.
o town,operator|{N} is a harbour in {town} operated by {operator}.
o town,berths|{N}, in the town of {town}, is a harbour with {berths} berths.
o cargo|With {cargo} of cargo a year, {N} is a busy harbour.
@inst.founded
v was founded in {v}
v was established in {v}
v has existed since {v}
f {P} founding took place in {v}
f It was in {v} that {s} was established
f The year {v} marked the founding of {s}
m founded in {v}
m established in {v}
m which was founded in {v}
r Founded in {v}
q When was {x} founded?
q In what year was {x} established?
q What year was {x} founded?
q When was {x} established?
@inst.town
v is located in {v}
v stands in {v}
v has its home in {v}
f {P} buildings are in {v}
f {v} is home to {s}
f The seat of {s} is in {v}
m in {v}
m located in {v}
m which has its seat in {v}
r Located in {v}
q Where is {x} located?
q In which town is {x}?
q In which town does {x} have its seat?
n the town where {x} is located
n the town in which {x} has its seat
y Is {x} located in {v}?
@inst.director
v is directed by {v}
v is headed by its director, {v}
v has {v} as its director
f {P} director is {v}
f {v} is director of {s}
f The post of director is held by {v}
m headed by director {v}
m whose director is {v}
r With {v} as director
r Under its director, {v}
q Who is the director of {x}?
q Who directs {x}?
q Who heads {x}?
n the director of {x}
n the person who directs {x}
@inst.field
v studies {v}
v carries out research on {v}
v is devoted to {v}
f {P} main subject is {v}
f {v} is the main subject at {s}
f Most work at {s} deals with {v}
m devoted to {v}
m which studies {v}
r Devoted to {v}
q What does {x} study?
q What is the main subject of {x}?
q What is the research subject of {x}?
i Which institution studies {v}?
i Which institution is devoted to {v}?
k the institution devoted to {v}
k the institution that studies {v}
@inst.staff
v has a staff of {v}
v employs {v} people
v gives work to {v} people
f {P} staff numbers {v}
f In all, {v} people work at {s}
f A staff of {v} keeps {s} running
m with a staff of {v}
m which employs {v} people
r With a staff of {v}
q How many people work at {x}?
q How many people does {x} employ?
q How large is the staff of {x}?
@inst.budget
v has an annual budget of {v}
v spends {v} a year
v works with a yearly budget of {v}
f {P} annual budget is {v}
f Each year {s} has {v} to spend
f A yearly budget of {v} is set aside for {s}
m with an annual budget of {v}
m whose yearly budget is {v}
r With an annual budget of {v}
q What is the annual budget of {x}?
q How much does {x} spend a year?
q How large is the yearly budget of {x}?
@inst.building
v is housed in {v}
v occupies {v}
v moved into {v}
f {P} rooms are in {v}
f The building used by {s} is {v}
f Visitors find {s} in {v}
m housed in {v}
m which occupies {v}
r Housed in {v}
q What kind of building houses {x}?
q What building does {x} occupy?
q In what building is {x} housed?
@inst.open
o town,founded|{N} is a research institution in {town}, founded in {founded}.
o field,town|{N}, in {town}, is an institution that studies {field}.
o field|{N} is an institution devoted to {field}.
o director,town|{N} is an institution in {town} headed by its director, {director}.
o founded,field|Since {founded}, when it was founded, {N} has been devoted to {field}.
@product.developer
v was developed by {v}
v is made by {v}
v comes from {v}
f {P} developer is {v}
f {v} developed {s}
f It was {v} that developed {s} and brought it to market
m developed by {v}
m made by {v}
m which was developed by {v}
r Developed by {v}
q Which company developed {x}?
q Who makes {x}?
q What company is behind {x}?
q By which company was {x} developed?
n the company that developed {x}
n the company that makes {x}
n the developer of {x}
y Was {x} developed by {v}?
@product.released
v was {rel} on {v}
v became available on {v}
v reached its first customers on {v}
f {P} first day on the market was {v}
f On {v}, {s} was {rel}
f It was on {v} that {s} was {rel}
m {rel} on {v}
m which was {rel} on {v}
m available since {v}
r {Rel} on {v}
q When was {x} {rel}?
q On what date was {x} {rel}?
q When did {x} become available?
@product.designer
v was designed by {v}
v is the work of designer {v}
v was created under chief designer {v}
f {P} chief designer was {v}
f {v} designed {s}
f The design of {s} is credited to {v}
m designed by {v}
m which was designed by {v}
r Designed by {v}
q Who designed {x}?
q Who was the chief designer of {x}?
q By whom was {x} designed?
n the designer of {x}
n the person who designed {x}
@product.purpose
v is used to {v}
v was made to {v}
v helps its users to {v}
f {P} purpose is to {v}
f People use {s} to {v}
f The aim of {s} is to {v}
m used to {v}
m which is used to {v}
r Made to {v}
q What is {x} used for?
q What is the purpose of {x}?
q What was {x} made to do?
i Which product is used to {v}?
i What is the name of the product made to {v}?
k the product that is used to {v}
@product.price
v costs {v}
v sells for {v}
v is priced at {v}
f {P} price is {v}
f Buyers pay {v} for {s}
f At {v}, {s} is not the cheapest of its kind
m priced at {v}
m which costs {v}
r Priced at {v}
q How much does {x} cost?
q What is the price of {x}?
q How much do buyers pay for {x}?
@product.users
v has been sold {v} times
v has found {v} buyers
v has reached sales of {v}
f {P} sales stand at {v}
f So far, {v} customers have bought {s}
f Total sales of {s} amount to {v}
m sold {v} times so far
m which has been sold {v} times
r With sales of {v}
q How many times has {x} been sold?
q How many buyers has {x} found?
q What are the total sales of {x}?
@product.named
v is named after {v}
v takes its name from {v}
v owes its name to {v}
f {P} name comes from {v}
f The name of {s} recalls {v}
f {v} gave {s} its name
m named after {v}
m which takes its name from {v}
r Named after {v}
q What is {x} named after?
q Where does the name of {x} come from?
q What did {x} take its name from?
@product.open
o developer,released|{N} is {akind} developed by {developer} and {rel} on {released}.
o purpose,developer|{N} is {akind} from {developer} that is used to {purpose}.
o purpose|{N} is {akind} used to {purpose}.
o developer,designer|{designer} designed {N}, {akind} made by {developer}.
o price,purpose|{N} is {akind} made to {purpose}, and it costs {price}.
@mission.operator
v was organised by {v}
v was run by {v}
v was a project of {v}
f {P} organiser was {v}
f {v} organised {s}
f Planning and control lay with {v}, the organiser of {s}
m organised by {v}
m which was run by {v}
r Organised by {v}
q Which institution organised {x}?
q Which institution ran {x}?
q By which institution was {x} organised?
n the institution that organised {x}
n the institution that ran {x}
@mission.launched
v set out on {v}
v was launched on {v}
v got under way on {v}
f {P} departure took place on {v}
f On {v}, {s} set out
f It was on {v} that {s} was launched
m launched on {v}
m which set out on {v}
r Launched on {v}
q When was {x} launched?
q On what date did {x} set out?
q When did {x} set out?
@mission.base
v started from {v}
v departed from {v}
v left from {v}
f {P} point of departure was {v}
f {v} was chosen as the starting point of {s}
f Crowds in {v} watched as {s} departed from there
m which started from {v}
m sent out from {v}
r Starting from {v}
q From which town did {x} depart?
q From where did {x} depart?
q What was the starting point of {x}?
n the town from which {x} departed
n the starting point of {x}
@mission.leader
v was led by {v}
v was under the command of {v}
v had {v} as its leader
f {P} leader was {v}
f {v} led {s}
f Command of {s} was given to {v}
m led by {v}
m commanded by {v}
m which was led by {v}
r Led by {v}
r Under the command of {v}
q Who led {x}?
q Who commanded {x}?
q Who was the leader of {x}?
n the leader of {x}
n the person who led {x}
@mission.crew
v had a crew of {v}
v carried {v} crew members
v took {v} people along as crew
f {P} crew numbered {v}
f In all, {v} crew members took part in {s}
f The crew of {s} consisted of {v} people
m with a crew of {v}
m which had {v} crew members
r With a crew of {v}
q How many crew members did {x} have?
q How large was the crew of {x}?
q How many people made up the crew of {x}?
@mission.days
v lasted {v} days
v took {v} days
v was over after {v} days
f {P} length was {v} days
f It was {v} days before {s} was complete
f From start to finish, {s} lasted {v} days
m which lasted {v} days
m {v} days in length
r Lasting {v} days
q How many days did {x} last?
q How long did {x} last?
q How many days did {x} take?
@mission.target
v explored {v}
v headed for {v}
v was sent to {v}
f {P} destination was {v}
f {v} was the destination of {s}
f The goal of {s} was to reach {v}
m sent to {v}
m bound for {v}
m which explored {v}
r Bound for {v}
q What was the destination of {x}?
q What did {x} explore?
q Where was {x} sent?
i Which mission explored {v}?
i Which mission was sent to {v}?
k the mission that explored {v}
k the mission sent to {v}
@mission.cost
v cost {v}
v was carried out for {v}
v ran up a bill of {v}
f {P} cost came to {v}
f The bill for {s} was {v}
f A total of {v} was spent on {s}
m which cost {v}
m carried out at a cost of {v}
r At a cost of {v}
q How much did {x} cost?
q What was the cost of {x}?
q How much was spent on {x}?
@mission.open
o target,operator|{N} was a {mk} mission to {target}, organised by {operator}.
o launched,base|{N} was a {mk} mission that set out from {base} on {launched}.
o leader,target|{N}, a {mk} mission led by {leader}, explored {target}.
o launched|On {launched}, the {mk} mission {N} set out.
o target,cost|{N} was a {mk} mission that was sent to {target} and cost {cost}.
@festival.town
v is held in {v}
v takes place in {v}
v fills the streets of {v}
f {P} home is {v}
f {v} hosts {s}
f The town that hosts {s} is {v}
m held in {v}
m which takes place in {v}
m hosted by the town of {v}
r Held in {v}
q Where is {x} held?
q In which town does {x} take place?
q Which town hosts {x}?
n the town that hosts {x}
n the town where {x} is held
@festival.first
v was first held in {v}
v began in {v}
v has existed since {v}
f {P} first edition took place in {v}
f It was in {v} that {s} was held for the first time
f The first edition of {s} dates from {v}
m first held in {v}
m which began in {v}
r First held in {v}
q When was {x} first held?
q In what year did {x} begin?
q When did the first edition of {x} take place?
@festival.visitors
v draws {v} visitors
v attracts {v} people
v is attended by {v} people
f {P} audience numbers {v}
f In a normal year, {v} visitors come to {s}
f Organisers count {v} visitors at {s}
m with {v} visitors
m which attracts {v} visitors
r With {v} visitors
q How many visitors does {x} draw?
q How many people attend {x}?
q How many visitors come to {x}?
@festival.month
v takes place every {v}
v is held each {v}
v comes round in {v}
f {P} month is {v}
f Every {v} brings {s} back
f Guests travel in {v}, the month of {s}
m held every {v}
m which takes place in {v}
r Every {v}
q In which month is {x} held?
q In what month does {x} take place?
q What month is {x} held in?
@festival.director
v is directed by {v}
v is organised by festival director {v}
v has {v} as its director
f {P} director is {v}
f {v} directs {s}
f The programme of {s} is chosen by its director, {v}
m directed by {v}
m whose director is {v}
r Under its director, {v}
q Who is the director of {x}?
q Who directs {x}?
q Who is the festival director of {x}?
n the director of {x}
n the person who directs {x}
@festival.sponsor
v is sponsored by {v}
v receives money from its main sponsor, {v}
v has {v} as its main sponsor
f {P} main sponsor is {v}
f {v} is the main sponsor of {s}
f The biggest cheque comes from the main sponsor, {v}
m sponsored by {v}
m whose main sponsor is {v}
r Sponsored by {v}
q Which company sponsors {x}?
q Who is the main sponsor of {x}?
q By which company is {x} sponsored?
n the company that sponsors {x}
n the main sponsor of {x}
@festival.open
o town,first|{N} is a festival in {town} that was first held in {first}.
o town,month|{N} is a festival held in {town} every {month}.
o visitors|{N} is a festival that draws {visitors} visitors.
o sponsor,town|{N}, sponsored by {sponsor}, is a festival in {town}.
@award.giver
v is given by {v}
v is awarded by {v}
v is presented by {v}
f {P} founder and giver is {v}
f {v} gives {s}
f The jury of {s} is appointed by {v}, which gives the award
m given by {v}
m which is awarded by {v}
r Given by {v}
q Who gives {x}?
q Which institution awards {x}?
q By which institution is {x} presented?
n the institution that gives {x}
n the institution that awards {x}
@award.first
v was first given in {v}
v was awarded for the first time in {v}
v dates from {v}, when it was first given
f {P} first edition was in {v}
f It was in {v} that {s} was first given
f The first winner of {s} was honoured in {v}
m first given in {v}
m which was first awarded in {v}
r First awarded in {v}
q When was {x} first given?
q In what year was {x} first awarded?
q When was {x} awarded for the first time?
@award.money
v is worth {v}
v carries a sum of {v}
v comes with {v} in cash
f {P} prize money is {v}
f Winners of {s} receive {v}
f A cheque for {v} goes with {s}
m worth {v}
m which carries prize money of {v}
r Worth {v}
q How much is {x} worth?
q What is the prize money of {x}?
q How much money do winners of {x} receive?
@award.subject
v honours {v}
v is given for {v}
v rewards {v}
f {P} purpose is to honour {v}
f {v} is what {s} rewards
f Only {v} can earn {s}
m which honours {v}
m given for {v}
r Created to honour {v}
q What is {x} given for?
q What does {x} honour?
q What does {x} reward?
@award.w1
v went to {v} in {y}
v was won by {v} in {y}
v was presented to {v} in {y}
f In {y}, {v} won {s}
f The winner in {y} was {v}
f {v} received {s} in {y}
m won by {v} in {y}
m which went to {v} in {y}
q Who won {x} in {y}?
q Who received {x} in {y}?
q To whom was {x} given in {y}?
n the person who won {x} in {y}
n the winner of {x} in {y}
@award.w2
v went to {v} in {y}
v was won by {v} in {y}
v was presented to {v} in {y}
f In {y}, {v} won {s}
f The {y} winner was {v}
f {v} received {s} in {y}
m won by {v} in {y}
m which went to {v} in {y}
q Who won {x} in {y}?
q Who received {x} in {y}?
q To whom was {x} given in {y}?
n the person who won {x} in {y}
n the winner of {x} in {y}
@award.open
o giver,subject|{N} is given by {giver} for {subject}.
o first,subject|{N}, first given in {first}, honours {subject}.
o giver,money|{N} is an award worth {money} and presented by {giver}.
o subject|{N} is an award for {subject}.
@deal.buyer
q Which company bought {x}?
q Who acquired {x}?
q By which company was {x} taken over?
q Which company took over {x}?
n the company that bought {x}
n the company that acquired {x}
n the buyer of {x}
y Was {x} bought by {v}?
@deal.date
v was announced on {v}
v was made public on {v}
f The announcement came on {v}
f {P} announcement date was {v}
f It was on {v} that {s} was announced
f News of {s} broke on {v}, when both companies announced it
m announced on {v}
m which was made public on {v}
r Announced on {v}
q When was the takeover of {x} announced?
q On what date was the takeover of {x} announced?
q When was the purchase of {x} made public?
@deal.price
v was worth {v}
v valued the smaller company at {v}
v came at a price of {v}
f {P} value was {v}
f The price was {v}
f The buyer agreed to pay {v}
f For {v}, all shares changed hands
m worth {v}
m which was priced at {v}
r Worth {v}
q How much was paid for {x}?
q What was the price of the takeover of {x}?
q How much did the buyer pay for {x}?
q How much was the takeover of {x} worth?
@deal.adviser
v was arranged by the adviser {v}
v was negotiated with {v} as adviser
f {P} adviser was {v}
f {v} advised on {s}
f The two sides were advised by {v}
f As adviser, {v} worked on {s} for months
m arranged by the adviser {v}
m on which {v} advised
r With {v} as adviser
q Who advised on the takeover of {x}?
q Who was the adviser in the takeover of {x}?
q Which person advised on the purchase of {x}?
n the person who advised on the takeover of {x}
@deal.months
v took {v} months to complete
v was completed after {v} months
f {P} completion took {v} months
f Regulators needed {v} months before {s} was complete
f It was {v} months before {s} was completed
f From announcement to completion, {s} took {v} months
m completed after {v} months
m which took {v} months to complete
r Completed after {v} months
q How many months did the takeover of {x} take to complete?
q How many months passed before the takeover of {x} was complete?
q How long did it take to complete the takeover of {x}?
@deal.jobs
v cost {v} jobs
v led to the loss of {v} jobs
f {P} price in jobs was {v}
f Unions counted {v} jobs lost through {s}
f In the end, {v} jobs were cut because of {s}
f Some {v} jobs were lost as a result of {s}
m which cost {v} jobs
m followed by the loss of {v} jobs
r Followed by the loss of {v} jobs
q How many jobs were lost through the takeover of {x}?
q How many jobs did the takeover of {x} cost?
q How many jobs were cut after the takeover of {x}?
@deal.open
o buyer|{buyer} has bought {T}, and both sides call it a friendly deal.
o buyer,date|On {date}, {buyer} announced that it was taking over {T}.
o buyer,price|{buyer} has paid {price} for {T}, its largest purchase so far.
o buyer,price,date|{T} was sold to {buyer} for {price} in a deal announced on {date}.
o buyer|{T} has been acquired by {buyer}, ending a year of rumours.
o buyer,price|In a takeover worth {price}, {T} became part of {buyer}.
'''
T = {}
SOLO = set()
def parse():
    cur = None
    for ln in DSL.strip().split('\n'):
        if ln[0] == '@':
            h = ln[1:].split()
            cur = tuple(h[0].split('.'))
            T.setdefault(cur[0], {})[cur[1]] = {}
            if len(h) > 1: SOLO.add(cur)
        else:
            T[cur[0]][cur[1]].setdefault(ln[0], []).append(ln[2:])
parse()
ATTRS = {k: [a for a in d if a != 'open'] for k, d in T.items()}

FILL = {
'company': ["The company rarely speaks to the press.", "Visitors to the offices are met by a very old dog.", "Most orders come from customers who have bought before.", "Competitors have learned to keep a close watch.", "Managers say that growth should be slow and steady.", "There are no plans to sell shares to the public.", "A staff newsletter appears every other week.", "Analysts regard the business as sound."],
'person': ["Interviews are rare, and photographs rarer still.", "Friends speak of a dry sense of humour.", "Old colleagues remember long evenings and strong coffee.", "Newspapers have often asked for a memoir, so far without success.", "The early years were not easy.", "A short profile appeared in several regional papers.", "Few people in the field are as widely read."],
'town': ["The market square is busy on Saturdays.", "In winter the streets are quiet and the cafes full.", "Many of the older houses are painted white.", "Trains stop here several times a day.", "Young people have begun to move back.", "The old sea wall is a popular place for a walk.", "Most shops close early on Sundays."],
'region': ["The weather changes quickly, and visitors are told to pack for rain.", "Farming and fishing remain important.", "Roads are narrow outside the larger towns.", "Bird watchers come in spring.", "Several dialects are still spoken in the villages.", "Ferries link the more distant parts of the coast."],
'river': ["Anglers know its quiet upper reaches well.", "In spring the water can rise quickly.", "Barges were once a common sight.", "Reeds grow thickly along the lower banks.", "A footpath follows most of the course.", "The water is clean enough for swimming in most summers."],
'harbour': ["Fog is common in the early morning.", "Fishing boats use the inner basin.", "A small lighthouse marks the entrance.", "Pilots need a special licence.", "Gulls gather wherever the trawlers unload.", "The quays were repaired after a hard winter."],
'inst': ["School classes are welcome on certain afternoons.", "The library is open to the public.", "Guest researchers usually stay for a few months.", "The canteen is said to be excellent.", "Results are published in an annual report.", "A public lecture is held now and then."],
'product': ["Early reviews were friendly.", "A new version is said to be in preparation.", "Critics complained about the thin manual.", "Users have formed an active club.", "Rivals have copied the idea several times, never very well.", "Training takes less than a day.", "The first trials did not go smoothly."],
'mission': ["Bad weather caused some worry in the first week.", "Schools followed the progress with great interest.", "The samples brought back are still being studied.", "A film about the voyage is planned.", "Radio contact was lost more than once.", "Everyone returned in good health."],
'festival': ["Rooms are hard to find on the main weekend.", "Music can be heard until late at night.", "Many local people help as volunteers.", "The closing evening ends with fireworks.", "Children may enter free of charge.", "Rain has never stopped the opening parade."],
'award': ["The ceremony is a modest affair.", "Nominations may be sent in by anyone.", "The jury meets behind closed doors.", "Past winners often return as guests.", "No one may win twice.", "A small bronze figure is also handed over."],
'deal': ["Shareholders reacted calmly.", "Neither side wished to comment further.", "Staff were told at a meeting that morning.", "Analysts had expected such a move for some time.", "Both brands are to be kept for now.", "Trade papers welcomed the step.", "Customers should notice few changes."],
}
NOUN = {'company': ['the company', 'the firm'], 'town': ['the town'], 'region': ['the region'], 'river': ['the river'], 'harbour': ['the harbour'], 'inst': ['the institution'], 'mission': ['the mission'], 'festival': ['the festival'], 'award': ['the award'], 'deal': ['the deal', 'the takeover']}

FF = "Lena Maren Ilse Tova Agnes Rosalind Petra Nadia Wilma Sunniva Clara Edith Farah Greta Helen Ingrid Joan Katya Lucia Mirela Noor Odile Priya Renata Selma Tamsin Ursula Vera Yara Zelda Amara Bridget Corinne Daphne Elspeth Freya Gwen Hanna Imogen Judith".split()
FM = "Anders Bram Caspar Dario Emil Felix Gustav Hugo Ivan Jonas Kamil Lars Mattis Nils Oskar Pavel Quentin Rafael Stefan Tomas Ulrich Victor Walter Yusuf Zoran Alban Benedikt Conrad Dieter Edmund Fergus Gareth Henrik Idris Julian Keir Leopold Magnus Niall Osric".split()
LA = "Or Vel Tam Hol Brask Fenn Kor Lund Mar Nor Pell Quar Ros Sol Thal Ulv Ver Wex Zeb Gar Dran Cald Bel Ask Esk Hask Jarn Kest Lor Mend Tren Sten Rav Ost".split()
LB = "vik sen mark lund by ström well ton ova ard inger ley mann berg quist ette dal rup ham wick".replace('ström','strom').split()
TA = "Tarn Brel Osk Hav Lind Morr Sell Gren Vess Dun Pol Karr Wend Ebb Thorn Cold Salt Fal Ard Hest Ling Mev Nar Rusk Skel Ulv Yarr Quill Bex Crom".split()
TB = "wick holm mouth stead ness ford haven bury gate mere sund vaer combe strand port".split()
TX = ["Port Sellan", "Saint Ebba", "North Quay", "The Narrows", "Little Anchor", "Cape Morrow", "Long Jetty", "Three Lamps", "Upper Gannet", "Old Ferry", "Port Amity", "Grey Steps"]
RG = ["Vessmark", "the Sorrel Coast", "Ostermoor", "the Lantern Isles", "Kaldland", "the Upper Marches", "Brannoch", "Halmere", "the Amber Shore", "Tessaly Vale", "Norrholt", "the Salt Downs"]
RV = "Orsel Venna Tisk Lorrow Mavel Brenn Quarle Ister Hallow Pinnow Skarn Delve".split()
PEAK = "Mount Harrow,The Old Bell,Kestrel Fell,Skarn Peak,Mount Ilvane,The Widow,Grey Tooth,Long Saddle,Mount Addar,Raven Stack,The Pulpit,Cold Crown".split(',')
SRC = "the Arrin Hills,Lake Moss,the Tolven Heights,the Crow Marshes,Lake Sindre,the Bracken Hills,the Pale Mountains,Lake Orrin,the Hollow Moor,the Windle Hills,Lake Farrow,the Stony Heath".split(',')
MOU = "Mercy Bay,Gannet Sound,the Bay of Lamps,Ferrin Firth,Heron Bay,Cutter Sound,the Gulf of Aster,Whistle Bay,Barrow Firth,Pilot Sound,Otter Bay,the Strait of Nells".split(',')
CA = "Kestrel,Verdane,Halcyon,Marlow,Lumen,Brightwater,Osprey,Northfold,Tidewell,Ironquay,Calder,Sable,Juniper,Arcton,Pelican,Fathom,Redwick,Corvane,Moorgate,Quillon,Stellan,Harrier,Ambry,Solvane".split(',')
CB = "Dynamics,Systems,Marine,Therapeutics,Robotics,Freight,Instruments,Analytics,Shipworks,Foods,Energy,Optics".split(',')
CX = "The Glass Harbour,Slow Lantern,Second Tide,Paper Anchor,Blue Hour,Good Morning Cranes,Salt and Signal,The Quiet Engine,Nine Pilots,Open Water,Orvane,Teluma,Brisk,Nollet,Vanterra,Ostrix,Quorra,Mivanta,North Quay Press,The Copper Kettle,Hedron,Small Hours,Fair Copy,Lowtide,Marrowbone,Zephyra,Tallis and Daughters,The Long Table,Ferrowave,Kindling".split(',')
SECT1 = "cargo-tracking,harbour,ferry,fishing,tidal-energy,hospital,warehouse,weather,satellite,shipyard,food-safety,underwater".split(',')
SECT2 = "software,sensors,robots,batteries,insurance,cameras,radios,drones,cranes,engines".split(',')
PROD_A = "Lantern,Tideglass,Murmur,Pilotfish,Helio,Sandpiper,Ravel,Clarity,Mooring,Nimbus,Foxglove,Lodestar,Plover,Vireo,Ketch,Saffron,Beacon,Thistle,Cinder,Wren,Anvil,Meridian,Quartz,Bellbuoy".split(',')
DRUG = "Solvanib,Tremorine,Calvadex,Ostellin,Marivane,Neurolane,Plexatol,Verimab,Corduril,Hemavane,Lisoprex,Dorvanol,Aquitrel,Febrilon,Zentoril,Pulmazine,Rivastane,Elomine".split(',')
P_DRUG1 = "treat,prevent,relieve".split(',')
P_DRUG2 = "seasickness,harbour fever,joint pain,migraine,asthma,skin rashes,sleeplessness,high blood pressure,hay fever,back pain,heart failure,travel sickness".split(',')
P_SW1 = "plan,track,record,check,compare".split(',')
P_SW2 = "ferry timetables,container movements,crew shifts,fuel bills,hospital beds,customs papers,tide tables,fishing quotas,rental contracts,laboratory samples".split(',')
P_M1 = "lift,clean,measure,repair,sort".split(',')
P_M2 = "fishing nets,ship hulls,heavy containers,undersea cables,solar panels,mussel beds,steel plates,harbour walls,wind turbines,water tanks".split(',')
JOB = "a marine engineer,a chemist,a software engineer,a naval architect,a lawyer,an economist,a physicist,a biologist,a harbour pilot,an accountant,a doctor,a pharmacist,a geologist,a mathematician,a journalist,an oceanographer,a radio engineer,a designer".split(',')
HOB = "collects antique maps,keeps bees,restores old clocks,plays the cello,builds model ships,paints watercolours,runs marathons,grows roses,sings in a choir,repairs bicycles,photographs seabirds,writes short stories,carves wooden spoons,plays chess,breeds ponies,bakes bread,swims in the sea".split(',')
KN1 = "smoked,handmade,painted,old,famous,blue,carved".split(',')
KNOWN = "smoked eel,handmade rope,its glass workshops,blue pottery,its floating market,salted butter,its clock tower,sea-view gardens,its wooden bridges,its boatyards,pear cider,its copper roofs,wool blankets,its tidal baths,its narrow canals,oyster beds,its puppet theatre,amber jewellery,its printing houses,dark rye bread,its cable railway,its bell foundry,sea salt,its cherry orchards,its lace,its stone lions,its sailing school,plum brandy,its observatory,kite making".split(',')
NICK1 = "the Lamp,the Gate,the Queen,the Pearl,the Back Door,the Kitchen,the Cradle,the Anchor".split(',')
NICK2 = "the North,the Coast,the Bay,the Storms,the Herring".split(',')
IF = "cold-water fish,sea ice,harbour sediments,coastal erosion,rare fevers,tidal currents,deep-sea corals,battery chemistry,old shipwrecks,lunar dust,plankton,seabird migration,radio signals,marine paints,tropical medicine,cloud formation,machine translation,seaweed farming".split(',')
IN1 = "Institute,Laboratory,Centre,Academy,University,Museum".split(',')
BLD = "a former grain store,an old customs house,a converted brewery,a former convent,a disused power station,an old naval barracks,a former railway depot,a converted cannery,an old signal school,a former post office".split(',')
MN = "Halcyon,Deep Lantern,Petrel,Long Reach,Aurora Gate,Cormorant,Second Dawn,Silent Keel,Tern,Far Meridian,Pathlight,Blue Fathom,Argent,Starling".split(',')
MT_S = "the moon Ilva,the asteroid Corrin,the comet Haldane-Voss,the moon Serrat,the asteroid Pelleas,the planet Ombra,the comet Tarrow,the asteroid Nine Oaks,the moon Calyx,the planet Verrin".split(',')
MT_O = "the Morrow Trench,the Kallin Ridge,the Sunless Basin,the Ardent Reef,the Halberd Shelf,the Lost Banks,the Whale Deep,the Corran Abyss,the Vanish Islands,the Ember Vents".split(',')
FE = "Lantern Festival,Film Days,Herring Week,Festival of Small Boats,Jazz Nights,Book Fair,Kite Festival,Science Week,Harbour Lights,Song Festival,Founders Forum,Food Market".split(',')
AW = "Golden Sextant,Silver Keel,Orrery Prize,Blue Ribbon Medal,Lighthouse Award,Compass Medal,Anchor Prize,Founders Cup,Bright Idea Award,Open Sea Prize,Tidal Medal,Northern Star Award,Cartwright Prize,Helm Award".split(',')
AS = "research on the sea,bold engineering,young companies,public health,good software,work on clean energy,safety at sea,scientific courage,useful inventions,fair business,medical discovery,local journalism,ship design,ocean protection".split(',')
NAMED = "a seabird,a lighthouse keeper,an old folk song,a constellation,the founder's boat,a winter flower,a character in a novel,a star,a village school,a type of knot,a forgotten island,a ship's cat,a mountain wind,the inventor's grandmother".split(',')
MON = "January February March April May June July August September October November December".split()

class Val:
    def __init__(s, forms, aliases=(), ents=(), extra=None, kind='text', num=None):
        s.forms = list(forms); s.aliases = list(aliases); s.ents = list(ents); s.extra = extra or {}; s.kind = kind; s.num = num; s.used = None
class Ent:
    def __init__(s, kind, disp, **k):
        s.kind = kind; s.disp = disp; s.a = {}; s.doc = False; s.__dict__.update(k)
    @property
    def bare(s): return re.sub(r'^the ', '', s.disp)
    @property
    def last(s): return s.disp.split()[-1]

def cap(t): return t[:1].upper() + t[1:] if t else t
def lst(x): return x[0] if len(x) == 1 else ', '.join(x[:-1]) + ' and ' + x[-1]

class World:
    def __init__(w, n, seed):
        w.r = r = random.Random(seed); w.n = n; w.ents = []; w.names = set(); w.stated = {}
        w.pool = {}
        sh = lambda L: r.sample(L, len(L))
        lasts = sh([a + b for a in LA for b in LB if not (a[-1] == b[0])])
        w.lasts = iter(lasts); w.fn = sh([(x, 'f') for x in FF] + [(x, 'm') for x in FM])
        towns = sh([a + b for a in TA for b in TB if a[-1] != b[0]])
        k = len(TX)
        towns = sh(towns[:60] + TX); w.townnames = iter(towns + [x for x in (a + b for a in TA for b in TB if a[-1] != b[0]) if x not in towns])
        comp = sh(CX) + sh([f"{a} {b}" for a in CA for b in CB])
        head = []; used = {}
        for c in comp:   # keep first words distinct-ish
            f = c.split()[0]; used[f] = used.get(f, 0) + 1
            if c in CX or used[f] <= 3: head.append(c)
        c2 = [c for c in head if c not in CX]; cx = [c for c in head if c in CX]
        mix = []
        while c2 or cx:
            if cx and r.random() < .5: mix.append(cx.pop())
            elif c2: mix.append(c2.pop())
            else: mix.append(cx.pop())
        w.compnames = iter(mix + [f"{a} {b} Group" for a in CA for b in CB])
        shares = dict(person=.24, town=.11, region=.03, river=.03, harbour=.05, company=.20, inst=.07, product=.12, mission=.05, festival=.04, award=.03, deal=.03)
        c = {k: max(2 if k not in ('region', 'river') else 2, round(n * s)) for k, s in shares.items()}
        caps = dict(region=len(RG), river=len(RV), award=len(AW), mission=20, festival=40)
        for k2, m in caps.items(): c[k2] = min(c[k2], m)
        while sum(c.values()) > n:
            m = max(c, key=lambda q: c[q]); c[m] -= 1
        while sum(c.values()) < n: c['person'] += 1
        w.c = c
        w.build()
    def person(w, doc=False):
        r = w.r; f, g = w.fn[len([e for e in w.ents if e.kind == 'person']) % len(w.fn)]
        l = next(w.lasts); mid = ''
        e = Ent('person', f"{f} {l}", g=g); e.doc = doc; w.ents.append(e); return e
    def add(w, kind, disp, **k):
        e = Ent(kind, disp, **k); e.doc = True; w.ents.append(e); return e
    def year(w, a, b): y = w.r.randint(a, b); return Val([str(y)], kind='year', num=y)
    def date(w, a, b):
        r = w.r; y, m, d = r.randint(a, b), r.randint(1, 12), r.randint(1, 28)
        M = MON[m - 1]; fs = [f"{d} {M} {y}", f"{M} {d}, {y}"]; r.shuffle(fs)
        return Val(fs, [f"{y}-{m:02d}-{d:02d}"], kind='date', num=y * 10000 + m * 100 + d, extra={'year': str(y)})
    def money(w, lo, hi, mil=True):
        r = w.r; cur = r.choice([('$', 'dollars'), ('€', 'euros')])
        if mil:
            x = r.uniform(lo, hi); x = round(x, 1) if x < 20 else round(x); un = 'million'; raw = x
            if x >= 1000: x = round(x / 1000, 1); raw = x * 1000; un = 'billion'
            x = f"{x:g}"
            fs = [f"{cur[0]}{x} {un}", f"{x} {un} {cur[1]}"]; num = (cur[1], float(raw))
        else:
            v = r.randint(lo, hi); step = 1 if v < 100 else 10 if v < 1000 else 100 if v < 20000 else 1000
            v = v // step * step; fs = [f"{cur[0]}{v:,}", f"{v:,} {cur[1]}"]; num = (cur[1], v)
        if r.random() < .5: fs.reverse()
        return Val(fs, kind='money', num=num)
    def num(w, lo, hi, step=1, unit='', al=()):
        v = w.r.randint(lo // step, hi // step) * step
        f = f"{v:,}"
        WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
        fs = [f + unit]; ali = [f] if unit else []
        if not unit and v <= 12: fs = [WORDS[v]]; ali = [f]
        for a in al: ali.append(f + ' ' + a)
        if not unit and v <= 12: ali += [WORDS[v] + ' ' + a for a in al]
        return Val(fs, ali, kind='num', num=v)
    def ent(w, *es, extra=None):
        names = [e.disp for e in es]
        fs = [lst(names)]; al = []
        if len(es) == 1:
            e = es[0]
            if e.kind == 'person': al.append(e.last)
            if e.kind == 'river': al += [e.disp.replace('the River ', '')]
        else:
            for p in itertools.permutations(names):
                al.append(lst(list(p))); al.append(', '.join(p))
        return Val(fs, al, ents=es, extra=extra, kind='ent')
    def txt(w, t, *al): return Val([t], al)
    def uniq(w, key, L):
        if key not in w.pool: w.pool[key] = w.r.sample(L, len(L))
        return w.pool[key].pop() if w.pool[key] else None
    def build(w):
        r, c = w.r, w.c
        R = [w.add('region', x) for x in r.sample(RG, c['region'])]
        RVs = [w.add('river', 'the River ' + x) for x in r.sample(RV, c['river'])]
        TO = [w.add('town', next(w.townnames)) for _ in range(c['town'])]
        P = [w.person(True) for _ in range(c['person'])]
        CO = [w.add('company', next(w.compnames)) for _ in range(c['company'])]
        IN = []
        for i in range(c['inst']):
            fld = w.uniq('if', IF); kd = r.choice(IN1); t = TO[(i * 3 + 1) % len(TO)]
            last = next(w.lasts)
            for _ in range(20):
                nm = r.choice([f"the {last} {kd}", f"the {t.bare.replace('The ','')} {kd}", f"{last} {r.choice(['College', 'Hall', 'House'])}", f"the {kd} of {r.choice(['Applied', 'Marine', 'Northern', 'Modern', 'Practical'])} {r.choice(['Science', 'Medicine', 'Navigation', 'Chemistry'])}"])
                if kd == 'University' and 'University of' in nm: continue
                if nm not in w.names: break
            w.names.add(nm)
            if nm.endswith('University'): nm = nm[4:]
            e = w.add('inst', nm); e.t = t; e.fld = fld; IN.append(e)
        # persons' role slots
        free = r.sample(P, len(P)); roles = {}
        def take(p_doc=.8):
            if free and r.random() < p_doc: return free.pop()
            return w.person(False)
        for e in R:
            pass
        for i, e in enumerate(TO):
            e.a['region'] = w.ent(R[i % len(R)] if i < 2 * len(R) else r.choice(R)); e.a['river'] = w.ent(r.choice(RVs))
            e.a['population'] = w.num(2400, 480000, 100, al=('people', 'inhabitants'))
            m = take(.35); e.a['mayor'] = w.ent(m); m.a['mayor_of'] = w.ent(e)
            e.a['chartered'] = w.year(1180, 1890)
            k = w.uniq('known', KNOWN); 
            if k: e.a['known'] = w.txt(k, *( [k[4:]] if k.startswith('its ') else []))
            if r.random() < .6: e.a['nickname'] = w.txt(w.uniq('nick', [f"{a} of {b}" for a in NICK1 for b in NICK2]))
        for e in R:
            mine = [t for t in TO if t.a['region'].ents[0] is e]
            e.a['capital'] = w.ent(r.choice(mine)); e.a['area'] = w.num(800, 42000, 10, ' square kilometres')
            for z in [e.a['area']]: z.aliases += [z.forms[0].replace('square kilometres', 'km2')]
            e.a['people'] = w.num(90000, 3900000, 1000, al=('people', 'inhabitants'))
            e.a['peak'] = w.txt(w.uniq('peak', PEAK)); e.a['governor'] = w.ent(w.person(False))
        for e in RVs:
            e.a['length'] = w.num(40, 1350, 1, ' kilometres'); e.a['length'].aliases.append(e.a['length'].forms[0].replace('kilometres', 'km'))
            e.a['source'] = w.txt(w.uniq('src', SRC)); e.a['mouth'] = w.txt(w.uniq('mou', MOU)); e.a['bridges'] = w.num(5, 64, al=('bridges',))
        n_h = {}
        for t in r.sample(TO, min(len(TO), c['harbour'])):
            nm = r.choice([f"Port of {t.disp}", f"{r.choice(['Herring', 'Signal', 'Customs', 'Pilot', 'Copper', 'Bishop', 'Lantern', 'Cable'])} {r.choice(['Dock', 'Basin', 'Wharf', 'Harbour', 'Quay'])}"])
            if nm in w.names: nm = f"Port of {t.disp}"
            w.names.add(nm); e = w.add('harbour', 'the ' + nm if nm.startswith('Port') else nm)
            e.a['town'] = w.ent(t); e.a['opened'] = w.year(1790, 2015)
            d = r.randint(60, 245) / 10; e.a['depth'] = Val([f"{d:g} metres"], [f"{d:g}", f"{d:g} m"], kind='num', num=d)
            e.a['berths'] = w.num(3, 58, al=('berths',)); cg = r.randint(3, 480) / 10; e.a['cargo'] = Val([f"{cg:g} million tonnes"], [f"{cg:g} million tonnes of cargo", f"{cg:g} million"], kind='num', num=cg)
            e.a['operator'] = w.ent(r.choice(CO))
        sects = r.sample([f"{a} {b}" for a in SECT1 for b in SECT2 if not (a == b)], len(CO))
        olds = r.sample([f"{a} {b}" for a in LA[::1] for b in ["Trading", "Brothers", "Works", "Supply", "Partners", "Stores", "Studio"] if a not in ('Or',)], len(CO))
        for i, e in enumerate(CO):
            fo = [take(.75)] + ([w.person(False)] if r.random() < .2 else [])
            e.a['founder'] = w.ent(*fo); e.a['founded'] = w.year(1952, 2019); e.a['hq'] = w.ent(r.choice(TO))
            e.y = e.a['founded'].num
            for p in fo:
                o = [q for q in fo if q is not p]
                p.a['founded'] = Val([e.disp], ents=[e], kind='ent', extra={'with': lst([q.disp for q in o]) if o else '', 'maxborn': e.y})
                p.maxborn = min(getattr(p, 'maxborn', 2000), e.y - 21)
            if len(fo) == 1 and r.random() < .4: ce = fo[0]
            else: ce = take(.5)
            if 'leads' in ce.a: ce = w.person(False)
            e.a['ceo'] = w.ent(ce); ce.a['leads'] = w.ent(e)
            e.a['sector'] = w.txt(sects[i]); e.a['employees'] = w.num(12, 9400, 1, al=('people', 'employees'))
            e.a['revenue'] = w.money(2, 900); 
            if r.random() < .6: e.a['raised'] = w.money(.4, 60)
            if r.random() < .5: e.a['oldname'] = w.txt(olds[i])
        pn = {k: r.sample(v, len(v)) for k, v in (('s', PROD_A), ('d', DRUG))}
        PR = []
        for i in range(c['product']):
            kd = r.choice(['drug', 'sw', 'machine'])
            if kd == 'drug' and pn['d']: nm = pn['d'].pop(); ak = 'a medicine'; rel = 'approved'; pu = [f"{a} {b}" for a in P_DRUG1 for b in P_DRUG2]; key = 'pd'; pr = (6, 900)
            else:
                if kd == 'drug': kd = 'sw'
                b = pn['s'].pop() if pn['s'] else None
                if b is None:
                    pn['s'] = [f"{a} {x}" for a in r.sample(PROD_A, len(PROD_A)) for x in ['Pro', 'Two']]; b = pn['s'].pop()
                if kd == 'sw': nm = b + r.choice(['', '', ' Desk', ' Online']); ak = r.choice(['a software program', 'an app']); rel = 'released'; pu = [f"{a} {x}" for a in P_SW1 for x in P_SW2]; key = 'ps'; pr = (15, 4000)
                else: nm = b + r.choice(['', ' 2', ' 400', ' X']); ak = r.choice(['a machine', 'a robot']); rel = 'launched'; pu = [f"{a} {x}" for a in P_M1 for x in P_M2]; key = 'pm'; pr = (900, 240000)
            e = w.add('product', nm, akind=ak, rel=rel); PR.append(e)
            NOUNP = {'drug': ['the medicine', 'the drug'], 'sw': ['the program' if 'program' in ak else 'the app'], 'machine': [ak.replace('a ', 'the ')]}[kd]
            e.nouns = NOUNP
            dv = r.choice(CO); e.a['developer'] = w.ent(dv); dv.__dict__.setdefault('prods', []).append(e)
            e.a['released'] = w.date(max(dv.y + 1, 1975), 2024); d = take(.6); e.a['designer'] = w.ent(d); d.a['designed'] = w.ent(e)
            d.maxborn = min(getattr(d, 'maxborn', 2000), e.a['released'].num // 10000 - 22)
            pp = w.uniq(key, pu); e.a['purpose'] = w.txt(pp, 'to ' + pp); e.a['price'] = w.money(*pr, mil=False)
            # gerund alias
            vb, rest = pp.split(' ', 1); g = {'plan': 'planning'}.get(vb, (vb[:-1] if vb.endswith('e') else vb) + 'ing'); e.a['purpose'].aliases.append(f"{g} {rest}")
            e.a['users'] = w.num(30, 4800, 1, al=('times',)) if kd == 'machine' else w.num(4000, 900000, 100, al=('times',)); 
            nmv = w.uniq('named', NAMED)
            if nmv: e.a['named'] = w.txt(nmv)
        for e in CO:
            if getattr(e, 'prods', None) and 2 <= len(e.prods) <= 4: e.a['products'] = w.ent(*e.prods)
        for e in IN:
            e.a['founded'] = w.year(1780, 1979); e.a['town'] = w.ent(e.t)
            d = take(.5); e.a['director'] = w.ent(d); d.a['directs'] = w.ent(e)
            if e.fld: e.a['field'] = w.txt(e.fld)
            e.a['staff'] = w.num(14, 2600, al=('people',)); e.a['budget'] = w.money(.8, 160)
            e.a['building'] = w.txt(r.choice(BLD))
        mn = [f"{a}{b}" for a in r.sample(MN, len(MN)) for b in ['']] + [f"{a} 2" for a in MN]
        for i in range(c['mission']):
            sp = r.random() < .5
            tg = w.uniq('ms' if sp else 'mo', MT_S if sp else MT_O)
            nm = mn.pop(0); 
            if ' 2' not in nm and r.random() < .3: nm += r.choice([' 3', ' IV', ' 7'])
            e = w.add('mission', nm, mk='space' if sp else r.choice(['sea', 'deep-sea'])); 
            e.a['operator'] = w.ent(r.choice(IN)); e.a['launched'] = w.date(1981, 2024); e.a['base'] = w.ent(r.choice(TO))
            p = take(.7); e.a['leader'] = w.ent(p); p.a['led'] = w.ent(e); p.maxborn = min(getattr(p, 'maxborn', 2000), e.a['launched'].num // 10000 - 28)
            e.a['crew'] = w.num(3, 46, al=('people', 'crew members')); e.a['days'] = w.num(13, 420, al=('days',)); e.a['target'] = w.txt(tg, *([tg.split(' ', 2)[2]] if sp else [])); e.a['cost'] = w.money(1.5, 780)
        fx = [(t, f) for f in FE for t in TO]; r.shuffle(fx); seen = {}
        for i in range(c['festival']):
            t, f = fx.pop(); 
            while seen.get(f, 0) >= 1 + i // len(FE) or (t, f) in seen: t, f = fx.pop()
            seen[f] = seen.get(f, 0) + 1
            nm = f"the {t.bare.replace('The ', '')} {f}"
            e = w.add('festival', nm); 
            e.a['town'] = w.ent(t)
            e.a['first'] = w.year(1921, 2016); e.a['visitors'] = w.num(900, 180000, 100, al=('visitors', 'people')); e.a['month'] = w.txt(r.choice(MON))
            e.a['director'] = w.ent(w.person(False)); e.a['sponsor'] = w.ent(r.choice(CO))
        subj = r.sample(AS, len(AS)); wonby = r.sample(P, len(P))
        for i, nm in enumerate(r.sample(AW, c['award'])):
            e = w.add('award', 'the ' + nm); e.a['giver'] = w.ent(r.choice(IN)); e.a['first'] = w.year(1980, 2001); e.a['money'] = w.money(2000, 400000, mil=False)
            e.a['subject'] = w.txt(subj[i])
            ys = r.sample(range(2003, 2025), 2)
            for k, y in zip(('w1', 'w2'), ys):
                p = wonby.pop() if wonby else w.person(False); e.a[k] = w.ent(p, extra={'y': str(y)}); p.a['won'] = w.ent(e, extra={'y': str(y)}); p.maxborn = min(getattr(p, 'maxborn', 2000), y - 30)
        cs = r.sample(CO, len(CO))
        for i in range(c['deal']):
            if len(cs) < 2: break
            t, b = cs.pop(), cs.pop(0)
            e = w.add('deal', t.disp, target=t, buyer=b); 
            e.a['buyer'] = w.ent(b); y0 = max(t.y, b.y) + 3
            e.a['date'] = w.date(min(y0, 2022), 2024); e.a['price'] = w.money(8, 2400); e.a['adviser'] = w.ent(w.person(False)); e.a['months'] = w.num(3, 19, al=('months',)); e.a['jobs'] = w.num(15, 900, al=('jobs',))
        for e in P:
            mb = min(getattr(e, 'maxborn', 1990), 1990); e.a['born'] = w.date(max(mb - 25, 1928), max(mb, 1930)); e.a['birthplace'] = w.ent(r.choice(TO)); e.a['job'] = w.txt(r.choice(JOB))
            e.a['studied'] = w.ent(r.choice([q for q in IN if 'Museum' not in q.disp] or IN)); e.a['hobby'] = w.txt(r.choice(HOB))
            hq = e.a['mayor_of'].ents[0] if 'mayor_of' in e.a else r.choice(TO); e.a['lives'] = w.ent(hq)
            by = e.a['born'].num // 10000
            ch = [q for q in CO if q.y <= by + 28 and q is not (e.a['founded'].ents[0] if 'founded' in e.a else None) and q is not (e.a['leads'].ents[0] if 'leads' in e.a else None)]
            # employer must predate own company
            if 'founded' in e.a: ch = [q for q in ch if q.y < e.a['founded'].ents[0].y]
            if ch and r.random() < .5: e.a['earlier'] = w.ent(r.choice(ch))

INV = {('person', 'founded'): ('company', 'founder'), ('person', 'leads'): ('company', 'ceo'), ('person', 'directs'): ('inst', 'director'), ('person', 'mayor_of'): ('town', 'mayor'), ('person', 'designed'): ('product', 'designer'), ('person', 'led'): ('mission', 'leader')}
BACK = {v: k for k, v in INV.items()}

def state(w, e, a, form):
    v = e.a[a]
    w.stated.setdefault((id(e), a), form)
    k = (e.kind, a)
    if k in INV:
        t = v.ents[0]; tv = t.a[INV[k][1]]
        w.stated.setdefault((id(t), INV[k][1]), tv.forms[0])
    elif k in BACK:
        for p in v.ents:
            w.stated.setdefault((id(p), BACK[k][1]), e.disp)
    elif k == ('person', 'won'):
        t = v.ents[0]
        for b in ('w1', 'w2'):
            if t.a[b].ents[0] is e: w.stated.setdefault((id(t), b), e.disp)
    elif e.kind == 'award' and a in ('w1', 'w2'):
        p = v.ents[0]
        if 'won' in p.a: w.stated.setdefault((id(p), 'won'), e.disp)
    elif k == ('company', 'products'):
        for p in v.ents: w.stated.setdefault((id(p), 'developer'), e.disp)

class Writer:
    def __init__(d, w, e):
        d.w, d.e, d.r = w, e, w.r; d.seen = set([id(e)]); d.i = 0; d.avoid = False; d.used = set(); d.people = False
    def val(d, a):
        e, r = d.e, d.r; v = e.a[a]; form = r.choice(v.forms) if v.kind in ('date', 'money') else v.forms[0]
        if v.ents and v.kind == 'ent':
            out = []
            for x in v.ents:
                if x.kind == 'person' and id(x) in d.seen: out.append(x.last)
                else: out.append(x.disp)
                if x.kind == 'person': d.seen.add(id(x))
            txt = lst(out)
        else: txt = form
        state(d.w, e, a, form)
        return txt
    def ref(d, role):
        e, r = d.e, d.r
        if e.kind == 'person':
            g = e.g == 'f'
            if role == 'N': return e.disp
            pro = not d.avoid and r.random() < .6
            if role == 'S': return ('She' if g else 'He') if pro else e.last
            if role == 'o': return e.last
            if role == 'P': return ('Her' if g else 'His') if pro else e.last + "'s"
        nouns = e.nouns if e.kind == 'product' else NOUN[e.kind]
        if e.kind == 'deal':
            if role == 'N': return r.choice(nouns)
        if role == 'N': return e.disp
        x = r.random()
        if role == 'S':
            if x < .38 and not d.avoid: return 'It'
            if x < .75 or e.kind == 'deal': return r.choice(nouns)
            return e.disp
        if role == 'o': return r.choice(nouns) if x < .65 or e.kind == 'deal' else e.disp
        if role == 'P':
            if x < .55 and not d.avoid: return 'Its'
            return (r.choice(nouns) if x < .9 or e.kind == 'deal' else e.disp) + "'s"
    def fmt(d, t, a):
        e = d.e; first = d.i == 0
        if '{v}' in t: v = d.val(a)
        ex = e.a[a].extra if a in e.a else {}
        wth = ex.get('with', '')
        t = t.replace('{w}', f" together with {wth}" if wth else '').replace('{u}', f", which was set up together with {wth}" if wth else '')
        N = 'N' if first else None
        for key, role in (('{S}', N or 'S'), ('{s}', N or 'o'), ('{P}', 'P'), ('{N}', 'N')):
            while key in t:
                x = d.ref(role)
                if role == 'P' and first and e.kind != 'deal': x = e.disp + "'s"
                t = t.replace(key, x, 1); 
        t = t.replace('{p}', 'her' if getattr(e, 'g', '') == 'f' else 'his' if e.kind == 'person' else 'its')
        t = t.replace('{rel}', getattr(e, 'rel', '')).replace('{Rel}', cap(getattr(e, 'rel', ''))).replace('{y}', ex.get('y', ''))
        if '{v}' in t: t = t.replace('{v}', v)
        return t
    def pick(d, a, typ, last=True):
        L = T[d.e.kind][a].get(typ, [])
        if d.i == 0 and typ == 'f': L = [t for t in L if re.search(r'\{[SsPN]\}', t)]
        if typ == 'v' and not last: L = [t for t in L if ', ' not in t]
        if not L: return None
        return d.r.choice(L)
    def subj(d, long=False):
        if d.i == 0: return cap(d.ref('N'))
        if long:
            return cap(d.e.last if d.e.kind == 'person' else d.ref('o'))
        return cap(d.ref('S'))
    def sentence(d, fs):
        r, e = d.r, d.e; solo = [(e.kind, a) in SOLO for a in fs]
        if len(fs) == 1:
            a = fs[0]; t = d.pick(a, 'f') if r.random() < .55 else None
            if t is None: t = d.pick(a, 'v'); s = d.subj() + ' ' + d.fmt(t, a)
            else: s = d.fmt(t, a)
        elif len(fs) == 2:
            a, b = fs; k = r.random()
            if k < .3 and d.pick(a, 'm'):
                s0 = d.subj(True); m = d.fmt(d.pick(a, 'm'), a); d2 = d.fmt(d.pick(b, 'v'), b); s = f"{s0}, {m}, {d2}"
            elif k < .55 and d.pick(a, 'r') and not d.clash(a, b):
                m = d.fmt(d.pick(a, 'r'), a); s0 = d.subj(); s0 = s0 if s0[0:1] and d.isname(s0) else s0[0].lower() + s0[1:]
                s = f"{cap(m)}, {s0} {d.fmt(d.pick(b, 'v'), b)}"
            elif k < .72 and d.i > 0:
                s0 = d.subj(); x = d.fmt(d.pick(a, 'v', False), a); pro = ('she' if e.g == 'f' else 'he') if e.kind == 'person' else 'it'
                s = f"{s0} {x}, and {pro} {d.fmt(d.pick(b, 'v'), b)}"
            elif k < .82 and e.kind != 'person' and d.i > 0:
                f = d.fmt(d.pick(a, 'f'), a); s = f"{f}; {d.pro()} {d.fmt(d.pick(b, 'v'), b)}"
            else:
                s0 = d.subj(); s = f"{s0} {d.fmt(d.pick(a, 'v', False), a)} and {d.fmt(d.pick(b, 'v'), b)}"
        else:
            a, b, c = fs; k = r.random()
            if k < .45 and d.pick(a, 'r') and not d.clash(a, b) and not d.clash(a, c):
                m = d.fmt(d.pick(a, 'r'), a); s0 = d.subj(); s0 = s0 if d.isname(s0) else s0[0].lower() + s0[1:]
                s = f"{cap(m)}, {s0} {d.fmt(d.pick(b, 'v', False), b)} and {d.fmt(d.pick(c, 'v'), c)}"
            elif k < .8 and d.pick(a, 'm'):
                s0 = d.subj(True); s = f"{s0}, {d.fmt(d.pick(a, 'm'), a)}, {d.fmt(d.pick(b, 'v', False), b)} and {d.fmt(d.pick(c, 'v'), c)}"
            else:
                s0 = d.subj(); s = f"{s0} {d.fmt(d.pick(a, 'v', False), a)}, {d.fmt(d.pick(b, 'v', False), b)} and {d.fmt(d.pick(c, 'v'), c)}"
        d.i += 1
        d.avoid = any(e.a[a].ents and (e.a[a].ents[0].kind == 'person') == (e.kind == 'person') for a in fs)
        return cap(s) + '.'
    def clash(d, a, b):
        return d.e.kind not in ('mission',) and a in ('ceo', 'director', 'mayor', 'governor', 'employees', 'revenue', 'staff', 'budget', 'population', 'visitors', 'users', 'adviser', 'leads', 'directs', 'mayor_of', 'lives', 'jobs', 'months') and b in ('founded', 'founder', 'oldname', 'raised', 'released', 'opened', 'first', 'chartered', 'w1', 'w2', 'jobs', 'born', 'birthplace', 'studied', 'earlier', 'date', 'months', 'designed', 'led', 'won', 'job', 'adviser')
    def isname(d, s):
        e = d.e
        return s == cap(e.disp) and not e.disp.startswith('the ') and e.kind != 'deal' or (e.kind == 'person' and s == e.last)
    def pro(d): return (d.e.nouns if d.e.kind == 'product' else NOUN[d.e.kind])[0]
    def write(d):
        r, e = d.r, d.e
        attrs = [a for a in ATTRS[e.kind] if a in e.a and a != 'buyer']
        roles = [a for a in attrs if (e.kind, a) in INV or a == 'won']
        base = [a for a in attrs if a not in roles]
        keep = [a for a in base if r.random() < .92] + [a for a in roles if r.random() < .88]
        if len(keep) < 4: keep += [a for a in attrs if a not in keep][:4 - len(keep)]
        keep = r.sample(keep, len(keep))[:8]
        if e.kind == 'mission' and 'target' in e.a and 'target' not in keep and r.random() < .7: keep[-1] = 'target'
        out = []
        ops = [o.split('|', 1) for o in T[e.kind]['open']['o']]
        ok = []
        for na, t in ops:
            na = [x for x in na.split(',') if x != e.kind]
            if all(x in keep or x == 'buyer' for x in na): ok.append((na, t))
        title = r.random()
        if ok and (e.kind == 'deal' or r.random() < .72):
            na, t = r.choice(ok)
            s = t
            for x in re.findall(r'\{(\w+)\}', t):
                if x == 'N': s = s.replace('{N}', e.disp, 1)
                elif x == 'T': s = s.replace('{T}', e.disp, 1)
                elif x == 'he': s = s.replace('{he}', 'she' if e.g == 'f' else 'he')
                elif x in ('akind', 'rel', 'mk'): s = s.replace('{' + x + '}', getattr(e, x))
                else: s = s.replace('{' + x + '}', d.val(x), 1)
            s = cap(s)
            if s.endswith('..'): s = s[:-1]
            out.append(s); d.i = 1; keep = [x for x in keep if x not in na]
            d.avoid = any(e.a[x].ents and (e.a[x].ents[0].kind == 'person') == (e.kind == 'person') for x in na)
        fills = r.sample(FILL[e.kind], len(FILL[e.kind])); fi = 0
        if e.kind == 'deal' and not out:
            t = "{b} has bought {t}."; out.append(cap(f"{d.val('buyer')} has bought {e.disp}.")); d.i = 1
        groups = []; pend = list(keep)
        while pend:
            a = pend.pop(0)
            if (e.kind, a) in SOLO: groups.append([a]); continue
            k = r.choice([1, 1, 2, 2, 2, 3]); g = [a]
            while len(g) < k and pend and (e.kind, pend[0]) not in SOLO:
                if e.kind == 'person' and {pend[0], *g} & {'hobby'}: break
                # avoid clumsy joint mentions
                if e.kind == 'person' and {pend[0], *g} >= {'born', 'birthplace'} : break
                if len(g) and any(len(e.a[x].ents) > 1 or e.a[x].extra.get('with') for x in g + [pend[0]]): break
                if e.kind == 'award' and {pend[0], *g} >= {'w1', 'w2'}: break
                g.append(pend.pop(0))
            groups.append(g)
        for j, g in enumerate(groups):
            out.append(d.sentence(g))
            if j and r.random() < .22 and fi < 2: out.append(fills[fi]); fi += 1; d.avoid = True
        while (len(' '.join(out).split()) < 63 or (fi == 0 and r.random() < .5)) and fi < len(fills):
            pos = [j for j in range(2, len(out)) if not re.match(r'(It|Its|She|He|Her|His)\b', out[j]) and out[j] not in fills and out[j - 1] not in fills] + [len(out)]
            out.insert(r.choice(pos), fills[fi]); fi += 1
        # paragraphs
        paras = []; cut = r.randint(2, max(2, len(out) - 1)) if len(out) > 4 and r.random() < .5 else len(out)
        body = ' '.join(out[:cut]) + ('\n\n' + ' '.join(out[cut:]) if out[cut:] else '')
        body = re.sub(r',([,.;])', r'\1', body)
        nm = cap(e.bare) if e.kind != 'deal' else f"{e.a['buyer'].ents[0].disp} {r.choice(['buys', 'acquires', 'takes over'])} {e.disp}"
        if e.kind == 'river' and r.random() < .5: nm = e.bare
        h = '# ' + nm + '\n\n' if title < .5 else nm + '\n\n' if title < .75 else ''
        if e.kind == 'deal' and not h and r.random() < .6: pass
        return h + body + '\n'

def questions(w, M):
    r = w.r; E = [e for e in w.ents]
    byname = {}
    def known(e, a): return (id(e), a) in w.stated and a in e.a
    def reach(e): return e
    def ansof(e, a):
        v = e.a[a]; f = w.stated[(id(e), a)]
        form = f if v.kind in ('date', 'money', 'text', 'num', 'year') else v.forms[0]
        if v.kind == 'ent': form = lst([x.bare if x.kind in ('river', 'region', 'inst', 'award', 'festival', 'harbour') else x.disp for x in v.ents])
        al = [x for x in v.forms + v.aliases if x != form]
        return form, list(dict.fromkeys(al))
    def name(e): return e.disp if e.kind != 'mission' else f"the {e.disp} mission"
    def fillq(t, e, a, x=None, v=None):
        ex = e.a[a].extra if a in e.a else {}
        return cap(t.replace('{x}', x or name(e)).replace('{rel}', getattr(e, 'rel', 'released')).replace('{y}', ex.get('y', '2011')).replace('{v}', v or ''))
    Q = []; seen = set()
    def add(q, a, al, g, un=False):
        if q in seen: return False
        seen.add(q); Q.append((q, a, al, g, un)); return True
    n1 = round(M * .6); n2 = round(M * .25); n3 = M - n1 - n2
    # --- one hop
    facts = [(e, a) for e in E for a in ATTRS[e.kind] if known(e, a)]
    valcount = {}
    for e in E:
        for a, v in e.a.items(): valcount[(e.kind, a, v.forms[0])] = valcount.get((e.kind, a, v.forms[0]), 0) + 1
    wcount = {}
    pool = r.sample(facts, len(facts)); cnt = 0; rounds = 0
    while cnt < n1 and rounds < 6:
        for e, a in pool:
            if cnt >= n1: break
            tp = T[e.kind][a]; v = e.a[a]
            if 'i' in tp and r.random() < .4 and valcount[(e.kind, a, v.forms[0])] == 1:
                t = r.choice(tp['i']); ok = add(fillq(t, e, a, v=v.forms[0]), e.bare, [e.disp] if e.bare != e.disp else [], 'one-hop')
            elif v.kind == 'date' and r.random() < .3:
                t = {'born': 'In what year was {x} born?', 'released': 'In what year was {x} {rel}?', 'launched': 'In what year did {x} set out?', 'date': 'In what year was the takeover of {x} announced?'}[a]
                ok = add(fillq(t, e, a), v.extra['year'], [], 'one-hop')
            elif 'y' in tp and r.random() < .07 and len(v.ents) < 2:
                if r.random() < .5: ok = add(fillq(r.choice(tp['y']), e, a, v=v.forms[0]), 'yes', [], 'one-hop')
                else:
                    o = [x.a[a].forms[0] for x in E if x.kind == e.kind and a in x.a and x.a[a].forms[0] != v.forms[0] and len(x.a[a].ents) < 2]
                    if not o: continue
                    ok = add(fillq(r.choice(tp['y']), e, a, v=r.choice(o)), 'no', [], 'one-hop')
            else:
                t = r.choice(tp['q'])
                A, al = ansof(e, a)
                if a == 'job': al += [A.split(' ', 1)[1]]
                ok = add(fillq(t, e, a), A, al, 'one-hop')
            cnt += ok
        rounds += 1
    # --- multi hop
    def inv_ok(e, a): return valcount[(e.kind, a, e.a[a].forms[0])] == 1
    def nps(e, a, x):  # noun phrase for value of attr a of e
        return fillq(r.choice(T[e.kind][a]['n']), e, a, x=x)
    BAD = {('founder', 'founded'), ('ceo', 'leads'), ('mayor', 'mayor_of'), ('director', 'directs'), ('designer', 'designed'), ('leader', 'led'), ('w1', 'won'), ('w2', 'won'), ('won', 'w1'), ('won', 'w2'), ('founded', 'founder'), ('leads', 'ceo'), ('mayor_of', 'mayor'), ('directs', 'director'), ('designed', 'designer'), ('led', 'leader'), ('developer', 'products')}
    low = lambda s: s[0].lower() + s[1:]
    def start():
        e = r.choice(E)
        if r.random() < .2:   # start from a described entity
            for a in r.sample(ATTRS[e.kind], len(ATTRS[e.kind])):
                if 'k' in T[e.kind][a] and known(e, a) and inv_ok(e, a) and a != 'founded':
                    return e, r.choice(T[e.kind][a]['k']).replace('{v}', e.a[a].forms[0]), 1
        return e, None, 0
    cnt = 0; tries = 0
    def chain(final_known=True):
        e, np, hops = start(); path = []
        prev = None
        want = r.choice([1, 1, 1, 2])
        if hops: want = r.choice([0, 0, 1])
        cur = e; visited = [id(e)]; x = np or name(e)
        for _ in range(want):
            c = [a for a in ATTRS[cur.kind] if known(cur, a) and 'n' in T[cur.kind][a] and len(cur.a[a].ents) == 1 and id(cur.a[a].ents[0]) not in visited and (prev, a) not in BAD]
            if cur.kind == 'company' and r.random() < .8: c = [a for a in c if a != 'hq'] or c
            if not c: return None
            a = r.choice(c); x = low(nps(cur, a, x)); path.append(a); cur = cur.a[a].ents[0]; visited.append(id(cur)); prev = a
        L = [a for a in ATTRS[cur.kind] if a in T[cur.kind] and (prev, a) not in BAD and known(cur, a) == final_known]
        if cur.kind == 'person': L = [a for a in L if a != 'won' or a in cur.a]
        if final_known: L = [a for a in L if not (cur.a[a].ents and any(id(z) in visited for z in cur.a[a].ents))]
        if not L or (not path and not np): return None
        a = r.choice(L); t = r.choice(T[cur.kind][a]['q'])
        if a in ('w1', 'w2') and a not in cur.a: return None
        q = fillq(t, cur, a, x=x)
        # no repeated key verb such as "founded ... founded"
        ws = re.findall(r'\b(founded|found|based|designed|led|located|developed|born|lives|sold|set up|organised)\b', q)
        if len(ws) != len(set(ws)): return None
        if a == 'won' and ws.count('won') > 1: return None
        if len(q.split()) > 34: return None
        return q, cur, a
    def compare():
        k = r.choice(['year', 'year', 'num', 'date', 'same', 'before', 'money'])
        spec = {'year': [('company', 'founded', 'Which company was founded {}, {A} or {B}?', 'earlier', 'later'), ('inst', 'founded', 'Which was founded {}, {A} or {B}?', 'earlier', 'later'), ('harbour', 'opened', 'Which harbour opened {}, {A} or {B}?', 'earlier', 'later'), ('festival', 'first', 'Which festival began {}, {A} or {B}?', 'earlier', 'later'), ('town', 'chartered', 'Which town received its charter {}, {A} or {B}?', 'earlier', 'later'), ('company', 'founded', 'Which of the two companies is {}, {A} or {B}?', 'older', 'younger'), ('award', 'first', 'Which award was first given {}, {A} or {B}?', 'earlier', 'later')],
        'num': [('town', 'population', 'Which town has {} inhabitants, {A} or {B}?', 'fewer', 'more'), ('river', 'length', 'Which river is {}, {A} or {B}?', 'shorter', 'longer'), ('company', 'employees', 'Which company has {} employees, {A} or {B}?', 'fewer', 'more'), ('harbour', 'berths', 'Which harbour has {} berths, {A} or {B}?', 'fewer', 'more'), ('mission', 'crew', 'Which mission had the {} crew, {A} or {B}?', 'smaller', 'larger'), ('harbour', 'depth', 'Which harbour is {}, {A} or {B}?', 'shallower', 'deeper'), ('festival', 'visitors', 'Which festival draws {} visitors, {A} or {B}?', 'fewer', 'more'), ('mission', 'days', 'Which mission was {}, {A} or {B}?', 'shorter', 'longer'), ('region', 'area', 'Which region is {} in area, {A} or {B}?', 'smaller', 'larger'), ('inst', 'staff', 'Which institution has the {} staff, {A} or {B}?', 'smaller', 'larger')],
        'date': [('person', 'born', 'Who is {}, {A} or {B}?', 'older', 'younger'), ('person', 'born', 'Who was born {}, {A} or {B}?', 'earlier', 'later'), ('mission', 'launched', 'Which mission set out {}, {A} or {B}?', 'earlier', 'later'), ('product', 'released', 'Which became available {}, {A} or {B}?', 'earlier', 'later')],
        'money': [('company', 'revenue', 'Which company has the {} annual revenue, {A} or {B}?', 'smaller', 'larger'), ('mission', 'cost', 'Which mission was {}, {A} or {B}?', 'cheaper', 'more expensive'), ('award', 'money', 'Which award is worth {}, {A} or {B}?', 'less', 'more')]}
        if k in spec:
            kd, a, t, lo, hi = r.choice(spec[k]); c = [e for e in E if e.kind == kd and known(e, a)]
            if len(c) < 2: return None
            A, B = r.sample(c, 2); va, vb = A.a[a].num, B.a[a].num
            if k == 'money':
                if va[0] != vb[0]: return None
                va, vb = va[1], vb[1]
            if va == vb: return None
            wd = r.choice([lo, hi])
            if kd == 'person' and wd in ('older', 'younger'): small = wd == 'older'
            elif wd in ('older',): small = True
            elif wd == 'younger': small = False
            else: small = wd == lo
            x = A if (va < vb) == small else B
            return t.replace('{}', wd, 1).replace('{A}', A.disp).replace('{B}', B.disp), x.bare, [x.disp] + ([x.last] if x.kind == 'person' else []) + ([x.disp.replace('the River ', '')] if x.kind == 'river' else [])
        if k == 'same':
            kd, a, t = r.choice([('company', 'hq', 'Are {A} and {B} based in the same town?'), ('person', 'birthplace', 'Were {A} and {B} born in the same town?'), ('person', 'studied', 'Did {A} and {B} study at the same institution?'), ('town', 'region', 'Are {A} and {B} in the same region?'), ('town', 'river', 'Do {A} and {B} lie on the same river?'), ('product', 'developer', 'Were {A} and {B} developed by the same company?')])
            c = [e for e in E if e.kind == kd and known(e, a)]
            if len(c) < 2: return None
            A = r.choice(c); s = [e for e in c if e is not A and e.a[a].ents[0] is A.a[a].ents[0]]
            if r.random() < .5 and s: B = r.choice(s)
            else: B = r.choice([e for e in c if e is not A])
            return t.replace('{A}', A.disp).replace('{B}', B.disp), 'yes' if A.a[a].ents[0] is B.a[a].ents[0] else 'no', []
        kd, a, t = r.choice([('company', 'founded', 'Was {A} founded before {B}?'), ('person', 'born', 'Is {A} older than {B}?'), ('mission', 'launched', 'Did {A} set out before {B}?'), ('inst', 'founded', 'Was {A} founded before {B}?'), ('harbour', 'opened', 'Did {A} open before {B}?')])
        c = [e for e in E if e.kind == kd and known(e, a)]
        if len(c) < 2: return None
        A, B = r.sample(c, 2)
        if A.a[a].num == B.a[a].num: return None
        return t.replace('{A}', name(A)).replace('{B}', name(B)), 'yes' if A.a[a].num < B.a[a].num else 'no', []
    def conj():
        kd = r.choice(['company', 'company', 'person', 'town', 'product', 'inst', 'mission'])
        CL = {'company': {'hq': 'is based in {v}', 'founded': 'was founded in {v}', 'ceo': 'is led by {v}'},
              'person': {'birthplace': 'was born in {v}', 'studied': 'studied at {v}', 'lives': 'lives in {v}', 'job': 'is {v} by profession', 'hobby': '{v}', 'earlier': 'had a first job at {v}'},
              'town': {'region': 'lies in {v}', 'river': 'stands on {v}'}, 'product': {'developer': 'was developed by {v}'}, 'inst': {'town': 'is located in {v}', 'building': 'is housed in {v}'},
              'mission': {'base': 'started from {v}', 'operator': 'was organised by {v}'}}[kd]
        hd = {'company': 'Which company', 'person': 'Who', 'town': 'Which town', 'product': 'Which product', 'inst': 'Which institution', 'mission': 'Which mission'}[kd]
        c = [e for e in E if e.kind == kd]; e = r.choice(c)
        if len(CL) < 2: return None
        a, b = r.sample(list(CL), 2)
        if not (known(e, a) and known(e, b)): return None
        m = [x for x in c if a in x.a and b in x.a and x.a[a].forms[0] == e.a[a].forms[0] and x.a[b].forms[0] == e.a[b].forms[0]]
        na = [x for x in c if a in x.a and x.a[a].forms[0] == e.a[a].forms[0]]; nb = [x for x in c if b in x.a and x.a[b].forms[0] == e.a[b].forms[0]]
        if len(m) > 1: return None
        if len(na) < 2 and len(nb) < 2: return None
        return f"{hd} {CL[a].replace('{v}', e.a[a].forms[0])} and {CL[b].replace('{v}', e.a[b].forms[0])}?", e.bare, [e.disp] if e.bare != e.disp else ([e.last] if kd == 'person' else [])
    while cnt < n2 and tries < 200000:
        tries += 1; k = r.random()
        if k < .58:
            c = chain()
            if not c: continue
            q, e, a = c; A, al = ansof(e, a)
            if a == 'job': al += [A.split(' ', 1)[1]]
            ok = add(q, A, al, 'multi-hop')
        else:
            c = compare() if k < .85 else conj()
            if not c: continue
            ok = add(c[0], c[1], list(dict.fromkeys(c[2])), 'multi-hop')
        cnt += ok
    # --- unanswerable
    EXTRA = {'company': ['What is the share price of {x}?', 'Who designed the logo of {x}?', 'Who chairs the board of {x}?', 'What is the street address of {x}?'], 'person': ['What is the name of the mother of {x}?', 'Who is {x} married to?', 'How many children does {x} have?', 'How tall is {x}?'], 'town': ['Who was the first mayor of {x}?', 'What is the postcode of {x}?', 'Which architect built the town hall of {x}?'], 'region': ['What is the official language of {x}?', 'What colours are on the flag of {x}?'], 'river': ['How wide is {x} at its mouth?', 'Who first mapped {x}?'], 'harbour': ['Who is the harbour master of {x}?', 'Who designed {x}?'], 'inst': ['How many books are in the library of {x}?', 'Who was the first director of {x}?'], 'product': ['How much does {x} weigh?', 'What colour is {x}?', 'Which country banned {x}?'], 'mission': ['Who was the doctor on {x}?', 'Which company insured {x}?'], 'festival': ['How much does a ticket for {x} cost?', 'Who opened {x} last year?'], 'award': ['Who chairs the jury of {x}?', 'Who designed the figure for {x}?'], 'deal': ['Which bank financed the takeover of {x}?', 'Who opposed the takeover of {x}?']}
    allnames = {e.disp for e in E}
    def fake(kd):
        for _ in range(50):
            if kd == 'person': f = r.choice(FF + FM) + ' ' + r.choice(LA) + r.choice(LB); ok = f.split()[-1] not in {e.last for e in E if e.kind == 'person'}
            elif kd == 'town': f = r.choice(TA) + r.choice(TB); ok = True
            elif kd in ('company', 'deal'): f = f"{r.choice(CA)} {r.choice(CB)}"; ok = f.split()[0] not in ' '.join(allnames)
            elif kd == 'inst': f = f"the {r.choice(LA)}{r.choice(LB)} {r.choice(IN1)}"; ok = True
            elif kd == 'river': f = 'the River ' + r.choice(['Ambel', 'Sorrin', 'Cleave', 'Wharrow', 'Tolm', 'Nessa', 'Garrick']); ok = True
            elif kd == 'region': f = r.choice(['Eastermark', 'the Pebble Coast', 'Hollin Vale', 'Draymoor', 'the Copper Isles']); ok = True
            elif kd == 'harbour': f = r.choice(['Candle Dock', 'Admiral Basin', 'Wheat Wharf', 'Gull Quay', 'Rope Harbour']); ok = True
            elif kd == 'product': f = r.choice(['Parallax', 'Cobaltine', 'Snowdrop Desk', 'Relanol', 'Gantry 9', 'Harpsel', 'Ibis Online', 'Trivane']); ok = True
            elif kd == 'mission': f = r.choice(['the Albatross mission', 'the Ninth Wave mission', 'the Kepra mission', 'the Distant Shore mission']); ok = True
            elif kd == 'festival': f = f"the {r.choice(TA)}{r.choice(TB)} {r.choice(['Puppet Festival', 'Cider Fair', 'Dance Week'])}"; ok = True
            else: f = r.choice(['the Ivory Rudder', 'the Harbinger Prize', 'the Meadow Medal', 'the Second Sun Award']); ok = True
            if ok and not re.search(r'(.)\1\1', f) and f not in allnames and not any(f in n for n in allnames): return f
        return None
    cnt = 0; tries = 0
    docs = [e for e in E if e.doc]
    while cnt < n3 and tries < 100000:
        tries += 1; k = r.random()
        if k < .35:
            kd = r.choice(list(T)); x = fake(kd); a = r.choice(ATTRS[kd])
            if not x: continue
            e = r.choice([z for z in E if z.kind == kd]); t = r.choice(T[kd][a]['q'])
            ok = add(cap(t.replace('{x}', x).replace('{rel}', 'released').replace('{y}', str(r.randint(2004, 2023)))), '', [], 'unanswerable', True)
        elif k < .68:
            e = r.choice(docs); c = [a for a in ATTRS[e.kind] if not known(e, a) and a not in ('products',) and not (e.kind == 'person' and a in ('won',)) and (a in e.a or a in ('raised', 'oldname', 'nickname', 'earlier'))]
            if not c: continue
            a = r.choice(c)
            if a in ('sector', 'purpose') or (a == 'lives' and 'mayor_of' in e.a) or (a == 'town' and any(z.bare.replace('The ', '') in e.disp for z in E if z.kind == 'town')): continue
            ok = add(fillq(r.choice(T[e.kind][a]['q']), e, a), '', [], 'unanswerable', True)
        elif k < .9:
            e = r.choice(docs); ok = add(cap(r.choice(EXTRA[e.kind]).replace('{x}', name(e))), '', [], 'unanswerable', True)
        else:
            c = chain(False)
            if not c or not (c[2] in c[1].a) or c[2] in ('products', 'won'): continue
            ok = add(c[0], '', [], 'unanswerable', True)
        cnt += ok
    r.shuffle(Q)
    return Q

def main():
    ap = argparse.ArgumentParser()
    for a, t in (('documents', int), ('questions', int), ('seed', int), ('out', str)): ap.add_argument('--' + a, type=t, required=True)
    o = ap.parse_args()
    w = World(o.documents, o.seed)
    os.makedirs(os.path.join(o.out, 'documents'), exist_ok=True)
    for f in os.listdir(os.path.join(o.out, 'documents')): os.remove(os.path.join(o.out, 'documents', f))
    docs = [e for e in w.ents if e.doc]; order = w.r.sample(docs, len(docs))
    for i, e in enumerate(order):
        txt = Writer(w, e).write()
        ext = 'md' if txt.startswith('# ') else 'txt'
        sl = re.sub(r'[^a-z0-9]+', '-', e.bare.lower()).strip('-')
        with open(os.path.join(o.out, 'documents', f"{i + 1:03d}-{sl}{'-deal' if e.kind == 'deal' else ''}.{ext}"), 'w', encoding='utf-8') as fh: fh.write(txt)
    qs = questions(w, o.questions)
    with open(os.path.join(o.out, 'questions.jsonl'), 'w', encoding='utf-8') as fh:
        for i, (q, a, al, g, un) in enumerate(qs):
            fh.write(json.dumps({'id': f"q{i + 1:04d}", 'question': q, 'answer': a, 'aliases': [x for x in al if x != a], 'unanswerable': un, 'group': g}, ensure_ascii=False) + '\n')
    c = {}
    for x in qs: c[x[3]] = c.get(x[3], 0) + 1
    print(len(docs), 'documents', len(qs), 'questions', c)
if __name__ == '__main__': main()
