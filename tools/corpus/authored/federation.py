#!/usr/bin/env python3
"""Invented industrial federation: an almanac with questions."""
import argparse, json, os, random, re, itertools

MONTHS = "January February March April May June July August September October November December".split()
SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split()

# ---------------------------------------------------------------- templates
# {S} subject, {P} possessive of subject, {O} object form, {he} {his} {him}; {is}/{plays} follow life status
OPEN = {}
BODY = {}
FILL = {}
OPEN['person'] = [
 ("prof birthplace", "{S} {is} {a:prof} from {birthplace}."),
 ("prof born birthplace", "{S} (born {born} in {birthplace}) {is} {a:prof}."),
 ("prof born", "Born on {born}, {S} {is} {a:prof}."),
 ("prof founded_co", "{S} {is} the {prof} who founded {founded_co}."),
 ("prof designed", "{S} {is} {a:prof} best known for designing {designed}."),
 ("prof heads", "{S}, {a:prof} by training, runs {heads}."),
 ("prof directs", "{S} is {a:prof} and the director of {directs}."),
 ("prof mayor_of", "{S}, {a:prof} by trade, is the mayor of {mayor_of}."),
 ("prof won won_year", "{S}, the {prof} honoured with {won} in {won_year}, {is} a familiar name in the engineering press."),
 ("prof employer", "{S} {is} {a:prof} who made {his} career at {employer}."),
 ("prof studied", "A graduate of {studied}, {S} {is} {a:prof} of some renown."),
 ("birthplace born", "{S} was born in {birthplace} on {born}."),
 ("prof studied", "{S} {is} {a:prof} who learned the trade as a student at {studied}."),
 ("prof spouse", "{S}, {a:prof}, {wasis} married to {spouse}."),
 ("prof book", "{S}, {a:prof}, {is} also the author of the book {book}."),
 ("prof nick", "{S}, {a:prof} nicknamed {nick}, {is} often quoted in trade papers."),
 ("prof birthplace studied", "{S}, born in {birthplace} and educated at {studied}, {is} {a:prof}."),
 ("prof", "{S} {is} {a:prof} whose name turns up in most histories of the federation."),
 ("prof", "{S} {is} {a:prof}."),
 ("prof", "{S} {is} {a:prof}, and one of the better documented figures in this almanac."),
]
BODY['person'] = [
 ("born birthplace", "{S} was born on {born} in {birthplace}, the child of a railway clerk."),
 ("born", "{S} was born on {born}."),
 ("born", "{P} date of birth is given in the parish register as {born}."),
 ("born", "The almanac lists {born} as {P} birthday."),
 ("born studied", "Born on {born}, {S} grew up with four siblings before going on to {studied}."),
 ("born", "Family papers show that {S} came into the world on {born}."),
 ("birthplace", "{P} birthplace is {birthplace}."),
 ("birthplace", "{S} comes from {birthplace}, where {his} parents kept a small shop."),
 ("birthplace", "{S} was born in {birthplace} and never quite lost the local accent."),
 ("birthplace", "A native of {birthplace}, {S} liked to say that the noise of the mills taught {him} to count."),
 ("birthplace studied", "After a childhood in {birthplace}, where {he} was born, {S} studied at {studied}."),
 ("birthplace", "{birthplace}, the city in which {S} was born, has since named a school after {him}."),
 ("prof", "By profession {S} {is} {a:prof}."),
 ("prof", "{S} trained as {a:prof}."),
 ("studied", "{S} studied at {studied}."),
 ("studied", "{P} degree comes from {studied}."),
 ("studied", "It was at {studied} that {S} received {his} training."),
 ("studied", "{S} graduated from {studied} with distinction."),
 ("studied", "Educated at {studied}, {S} published a first paper before leaving."),
 ("studied employer", "After taking {his} degree at {studied}, {S} worked for {employer}."),
 ("founded_co co_year", "In {co_year} {S} founded {founded_co}."),
 ("founded_co co_year", "{S} set up {founded_co} in {co_year} with borrowed money."),
 ("founded_co co_year", "{founded_co}, which {S} established in {co_year}, began in two rented rooms."),
 ("founded_co", "{S} is remembered in the trade as the founder of {founded_co}."),
 ("founded_co", "Having quarrelled with an earlier employer, {S} started {founded_co}."),
 ("founded_co", "{founded_co} was founded by {O}."),
 ("founded_co studied", "{S}, who had been a student at {studied}, went on to found {founded_co}."),
 ("heads", "{S} is the chief executive of {heads}."),
 ("heads", "Today {S} heads {heads}."),
 ("heads", "{heads} has been led by {O} for several years."),
 ("heads", "At present {S} serves as chief executive at {heads}."),
 ("heads", "The board of {heads} chose {O} as chief executive after a long search."),
 ("heads plays", "When not running {heads}, {S} plays the {plays}."),
 ("directs", "{S} now directs {directs}."),
 ("directs", "{directs} is directed by {O}."),
 ("directs", "As director of {directs}, {S} answers to a council of nine."),
 ("directs", "{S} took over as director of {directs} and still holds the post."),
 ("directs", "Since the last reorganisation {S} has been in charge of {directs}."),
 ("directs plays", "{S} is director of {directs} and in spare hours plays the {plays}."),
 ("mayor_of", "{S} is mayor of {mayor_of}."),
 ("mayor_of", "The voters of {mayor_of} elected {O} as their mayor."),
 ("mayor_of", "{S} entered politics late and now serves as mayor of {mayor_of}."),
 ("mayor_of", "{mayor_of} has {O} as its mayor."),
 ("mayor_of", "As mayor of {mayor_of}, {S} has pushed for cleaner chimneys."),
 ("mayor_of spouse", "{S}, the mayor of {mayor_of}, is married to {spouse}."),
 ("designed", "{S} designed {designed}."),
 ("designed", "The design of {designed} is {P} work."),
 ("designed", "{designed} was designed by {O}."),
 ("designed", "Among {P} achievements is the design of {designed}."),
 ("designed", "{S} drew up the plans for {designed}, which colleagues called {his} masterpiece."),
 ("designed employer", "While working for {employer}, {S} designed {designed}."),
 ("won won_year", "{S} won {won} in {won_year}."),
 ("won won_year", "In {won_year} {S} received {won}."),
 ("won won_year", "{won} went to {O} in {won_year}."),
 ("won won_year", "{S} was awarded {won} in {won_year}, an honour {he} accepted with visible surprise."),
 ("won won_year", "The jury of {won} picked {O} in {won_year}."),
 ("won won_year", "Recognition came in {won_year}, when {S} was given {won}."),
 ("employer", "{S} spent most of {his} working life at {employer}."),
 ("employer", "For many years {S} was employed by {employer}."),
 ("employer", "{S} worked for {employer}."),
 ("employer", "{P} employer was {employer}, where {he} had a desk by the window."),
 ("employer", "Hired by {employer} straight after school, {S} rose slowly but steadily."),
 ("spouse", "{S} {wasis} married to {spouse}."),
 ("spouse", "{P} {wife} {is} {spouse}."),
 ("spouse", "{S} married {spouse} in a small ceremony."),
 ("spouse", "With {his} {wife}, {spouse}, {S} restored an old signal house."),
 ("spouse", "{spouse}, whom {S} married young, {is} a well-known translator."),
 ("spouse plays", "{S}, who {playsv} the {plays}, {wasis} married to {spouse}."),
 ("plays", "{S} {playsv} the {plays}."),
 ("plays", "In private {S} {playsv} the {plays} in an amateur group."),
 ("plays", "The {plays} {is} {P} instrument of choice."),
 ("plays", "Friends know that {S} {playsv} the {plays} better than most amateurs."),
 ("plays", "A keen musician, {S} {playsv} the {plays}."),
 ("book", "{S} wrote the book {book}."),
 ("book", "{P} book {book} went through five printings."),
 ("book", "Readers know {O} as the author of {book}."),
 ("book", "{book}, a book {S} wrote over two winters, is still in print."),
 ("book nick", "{S}, nicknamed {nick}, published a book under the title {book}."),
 ("book", "The ideas were later set out in {book}, {P} only book."),
 ("book plays", "The author of {book}, {S} also {playsv} the {plays}."),
 ("nick", "Workmates gave {O} the nickname {nick}."),
 ("nick", "{S} {is} known to the press as {nick}."),
 ("nick", "{P} nickname {is} {nick}."),
 ("nick", "Nicknamed {nick}, {S} rarely objected."),
 ("nick birthplace", "{nick}, as {S} {is} nicknamed, was born in {birthplace} into a family of boatmen."),
 ("nick", "Among colleagues {S} went by the nickname of {nick}."),
 ("died", "{S} died on {died}."),
 ("died deathplace", "{S} died in {deathplace} on {died}."),
 ("died", "{P} death on {died} was reported on every front page."),
 ("died", "After a short illness {S} passed away on {died}."),
 ("died deathplace", "On {died}, {S} died at a clinic in {deathplace}."),
 ("died", "{S} kept working until {his} death on {died}."),
 ("deathplace", "{S} spent {his} last years in {deathplace} and died there."),
 ("deathplace", "{S} died in {deathplace}, attended by the family."),
 ("deathplace", "Death came to {O} in {deathplace}."),
 ("deathplace", "{deathplace} is where {S} died."),
 ("deathplace", "{S}, who moved to {deathplace} late in life, died in that city."),
 ("died", "{S}, whose death on {died} ended a long career, left few enemies."),
]
FILL['person'] = ["Colleagues describe a patient listener with little taste for ceremony.", "Interviews are rare.", "Several of the early notebooks survive in private hands.",
 "The press has not always been kind, but the record speaks for itself.", "A biography has been announced more than once without appearing.", "Old acquaintances recall long walks and very strong tea.",
 "Those early years left a lasting mark.", "Little of this was expected at the time.", "The story is still told to apprentices.", "Critics found the manner dry; friends called it honest."]

OPEN['company'] = [
 ("makes hq", "{S} is a maker of {makes} based in {hq}."),
 ("makes founded founder", "Founded in {founded} by {founder}, {S} makes {makes}."),
 ("makes founded", "{S}, established in {founded}, manufactures {makes}."),
 ("hq founded founder", "{S} was founded in {hq} by {founder} in {founded} and still has its headquarters there."),
 ("makes hq founded", "Since {founded}, when it was founded, {S} has made {makes}; the headquarters are in {hq}."),
 ("makes founder", "{S} is the company that {founder} founded to make {makes}."),
 ("makes hq ceo", "From its headquarters in {hq}, {S} sells {makes} under chief executive {ceo}."),
 ("makes", "{S} produces {makes}."),
 ("hq", "{S} is an industrial company with headquarters in {hq}."),
 ("bestknown makes", "{S}, a producer of {makes}, is best known for {bestknown}."),
]
BODY['company'] = [
 ("founder", "{S} was founded by {founder}."),
 ("founder", "The founder of {O} was {founder}."),
 ("founder founded", "It was {founder} who started {O} in {founded}."),
 ("founder founded", "{founder} founded {O} in {founded}, at first with only six hands."),
 ("founder", "{P} founder, {founder}, is said to have swept the floors personally."),
 ("founder", "{S}, which owes its existence to its founder {founder}, has kept the original ledger."),
 ("founder ceo", "While {founder} founded {O}, the chief executive today is {ceo}."),
 ("founded", "{S} was founded in {founded}."),
 ("founded", "{S} dates from {founded}."),
 ("founded", "The year of foundation was {founded}."),
 ("founded hq", "Set up in {founded}, {S} has its head office in {hq}."),
 ("founded", "{S} opened for business in {founded}, the year of its founding."),
 ("founded employees", "Founded in {founded}, {S} has a workforce of {employees}."),
 ("hq", "{S} is based in {hq}."),
 ("hq", "{P} headquarters are in {hq}."),
 ("hq", "The head office stands in {hq}."),
 ("hq employees", "{S}, headquartered in {hq}, employs {employees} people."),
 ("hq", "Visitors to {hq}, where {S} has its headquarters, can see the old gatehouse."),
 ("hq revenue", "Based in {hq}, {S} reported revenue of {revenue} in the last financial year."),
 ("makes", "{S} makes {makes}."),
 ("makes", "{P} main line of business is {makes}."),
 ("makes", "The workshops turn out {makes}."),
 ("makes employees", "{S} has {employees} employees and specialises in {makes}."),
 ("makes", "Known above all as a manufacturer of {makes}, {S} sells to most of the federation."),
 ("ceo", "{P} chief executive is {ceo}."),
 ("ceo", "{S} is run by {ceo}."),
 ("ceo", "{ceo} leads {O} as chief executive."),
 ("ceo employees", "Under chief executive {ceo}, {S} employs {employees} people."),
 ("ceo", "The chief executive, {ceo}, rarely gives speeches."),
 ("ceo revenue", "{ceo}, who is chief executive, announced annual revenue of {revenue}."),
 ("employees", "{S} employs {employees} people."),
 ("employees", "About {employees} people work for {O}."),
 ("employees", "The payroll lists {employees} employees."),
 ("employees revenue", "With {employees} employees, {S} earns annual revenue of {revenue}."),
 ("revenue", "{P} annual revenue is {revenue}."),
 ("revenue", "Revenue last year came to {revenue}."),
 ("revenue", "{S} had a turnover of {revenue} in the latest year on record."),
 ("revenue bestknown", "Helped by the success of {bestknown}, the best known of its products, {S} reached yearly revenue of {revenue}."),
 ("revenue", "According to the latest accounts, {S} took in {revenue} in a year."),
 ("bestknown", "{P} best-known product is {bestknown}."),
 ("bestknown", "{S} is best known as the maker of {bestknown}."),
 ("bestknown", "The product that made {O} famous is {bestknown}."),
 ("bestknown", "{bestknown}, built by {O}, remains its best-known product."),
 ("bestknown", "Most people know {O} through {bestknown}, its best-known product."),
 ("former", "{S} was formerly called {former}."),
 ("former", "Until a change of owners {S} traded under the name {former}."),
 ("former", "Its former name, {former}, can still be read on some manhole covers."),
 ("former", "Known as {former} in its early years, {S} took its present name after a merger."),
 ("former founded", "Founded in {founded} under the name {former}, {S} later changed its name."),
 ("former", "{S}, previously {former}, changed its name on the advice of a bank."),
 ("acquirer acq_year", "{S} was bought by {acquirer} in {acq_year}."),
 ("acquirer acq_year", "In {acq_year} {acquirer} took over {O}."),
 ("acquirer acq_year", "{acquirer} acquired {O} in {acq_year}."),
 ("acquirer acq_year", "Since {acq_year}, when {acquirer} acquired it, {S} has kept its own board."),
 ("acquirer acq_year", "The takeover by {acquirer} was completed in {acq_year}."),
 ("acquirer acq_year", "{S} lost its independence in {acq_year}, bought by {acquirer} after a bidding contest."),
 ("plants", "{S} runs plants in {plants}."),
 ("plants", "{P} plants are in {plants}."),
 ("plants", "Plants in {plants} supply the parts."),
 ("plants", "{S} has factories in three cities: {plants}."),
 ("plants", "Production is divided among factories in {plants}."),
 ("plants", "{S}, whose factories are in {plants}, trains its own fitters."),
]
FILL['company'] = ["Order books are said to be full.", "Analysts remain divided on the outlook.", "The canteen is better known than some of the managers.", "A new paint shop is planned.", "Trade unions describe relations as correct.",
 "Export markets have been difficult of late.", "The house style is cautious and slow to change.", "Competitors have copied the catalogue more than once.", "Guided visits are possible by appointment.", "Like many firms of its size, it survived the lean years by repairing what others had sold."]

OPEN['city'] = [
 ("river region", "{S} is a city on {river} in the region of {region}."),
 ("region population", "{S}, a city of {population} inhabitants, lies in the region of {region}."),
 ("river population", "With a population of {population}, {S} stands on the banks of {river}."),
 ("region charter", "{S} is a city in the region of {region} which received its charter in {charter}."),
 ("mayor river", "{S} lies on {river}; its mayor is {mayor}."),
 ("river", "{S} grew up where an old salt road crossed {river}."),
 ("region", "{S} is one of the working cities of {region}."),
 ("landmark region", "Visitors come to {S}, a city in {region}, to see {landmark}."),
]
BODY['city'] = [
 ("river", "{S} lies on {river}."),
 ("river", "{river} runs through {O}."),
 ("river", "The city's river is {river}, which floods the lower streets every few springs."),
 ("river elevation", "{S} sits on {river} at an elevation of {elevation}."),
 ("river", "The old quays along {river}, on which {S} stands, have been turned into gardens."),
 ("region", "{S} belongs to the region of {region}."),
 ("region", "It is part of the region of {region}."),
 ("region", "The region in which {S} lies is {region}."),
 ("region", "{S}, in the region of {region}, pays its taxes with a grumble."),
 ("population", "{S} has {population} inhabitants."),
 ("population", "The population is {population}."),
 ("population", "At the last census {S} counted {population} residents."),
 ("population mayor", "{S} has a population of {population} and is governed by its mayor, {mayor}."),
 ("population", "Some {population} people live in {O}."),
 ("mayor", "The mayor of {O} is {mayor}."),
 ("mayor", "{P} mayor is {mayor}."),
 ("mayor", "{mayor} is the present mayor."),
 ("mayor charter", "{mayor}, the mayor, likes to remind guests that {S} got its charter in {charter}."),
 ("mayor", "At the town hall the mayor, {mayor}, receives citizens every second Tuesday."),
 ("charter", "{S} received its city charter in {charter}."),
 ("charter", "The city charter dates from {charter}."),
 ("charter", "In {charter} {S} was granted a charter."),
 ("charter landmark", "Chartered in {charter}, {S} is known for {landmark}."),
 ("charter", "{S} has held a charter since {charter}."),
 ("charter elevation", "{S}, which stands at an elevation of {elevation}, was chartered in {charter}."),
 ("elevation", "{S} lies {elevation} above sea level."),
 ("elevation", "Its elevation is {elevation}."),
 ("elevation", "The market square is at an elevation of {elevation}, according to the survey."),
 ("elevation", "At {elevation} above the sea, {S} has long winters."),
 ("landmark", "The best-known landmark is {landmark}."),
 ("landmark", "{P} main sight is {landmark}."),
 ("landmark", "{S} is known for {landmark}, its most visited landmark."),
 ("landmark", "{landmark} is the landmark that appears on every postcard of {O}."),
 ("landmark", "Among its landmarks, {landmark} draws the largest crowds."),
 ("firms", "{firms} has its headquarters in {O}."),
 ("firms", "Among the firms based in {O} is {firms}."),
 ("firms", "The best-known employer, {firms}, has its head office here."),
]
FILL['city'] = ["Trams run until midnight.", "The air has improved since the last coke ovens closed.", "Rents are modest by federal standards.", "Most of the old workers' housing has been restored.", "On market days the bridges are crowded.",
 "Locals disagree about almost everything except football.", "Fog is common in late autumn.", "Few travellers stay longer than a weekend.", "The railway station was rebuilt in brick.", "Its coat of arms shows a hammer and a heron."]

OPEN['institute'] = [
 ("field city", "{S} in {city} carries out research on {field}."),
 ("field founded", "Founded in {founded}, {S} studies {field}."),
 ("city founded", "{S} was founded in {founded} and is located in {city}."),
 ("field director", "{S}, directed by {director}, is devoted to {field}."),
 ("field", "{S} is a research institute for {field}."),
 ("city staff", "{S}, with a staff of {staff}, has its seat in {city}."),
 ("city director", "{S} is a research body in {city} whose director is {director}."),
]
BODY['institute'] = [
 ("city", "{S} is located in {city}."),
 ("city", "Its buildings stand on a hill in {city}."),
 ("city", "The seat of {O} is {city}."),
 ("city", "{S} has its home in {city}, a short walk from the station."),
 ("city budget", "Located in {city}, {S} has an annual budget of {budget}."),
 ("founded", "{S} was founded in {founded}."),
 ("founded", "Its founding year is {founded}."),
 ("founded", "{S} goes back to {founded}, when it was founded by decree."),
 ("founded staff", "Established in {founded}, {S} now has a staff of {staff}."),
 ("founded", "The federal council established {O} in {founded}."),
 ("director", "The director is {director}."),
 ("director", "{S} is headed by {director}."),
 ("director", "{director} serves as director."),
 ("director staff", "{director}, the director, oversees a staff of {staff}."),
 ("director", "Under its director {director}, {S} has opened its doors to schools."),
 ("field", "Research centres on {field}."),
 ("field", "{P} main field is {field}."),
 ("field", "Scientists at {O} work on {field}."),
 ("field budget", "{S}, which specialises in {field}, receives {budget} a year."),
 ("field", "Its subject is {field}, a field long neglected elsewhere."),
 ("staff", "{S} has a staff of {staff}."),
 ("staff", "It employs {staff} people."),
 ("staff", "The staff numbers {staff}."),
 ("staff", "{staff} people work at {O}."),
 ("budget", "The annual budget is {budget}."),
 ("budget", "{S} has a yearly budget of {budget}."),
 ("budget", "Each year {S} may spend {budget}."),
 ("budget", "A budget of {budget} a year keeps the laboratories open."),
 ("budget", "{S} runs on {budget} a year, most of it public money."),
 ("hall", "The main building is {hall}."),
 ("hall", "{S} occupies {hall}."),
 ("hall", "{P} main building, {hall}, was once a mill."),
 ("hall", "The institute's home is {hall}, a listed building."),
 ("hall director", "From an office in {hall}, the main building, director {director} can see the harbour cranes."),
]
FILL['institute'] = ["Its library is open to the public.", "Funding is reviewed every spring.", "Several of its patents have been licensed abroad.", "The annual open day draws families and retired fitters.", "Students from across the federation apply for its courses.",
 "Not every report is published.", "Visiting scholars are lodged in a former barracks.", "The laboratories were modernised with federal help.", "Its tests are quoted in many building codes."]

OPEN['product'] = [
 ("type maker", "{S} is {a:type} made by {maker}."),
 ("type maker designer", "{S}, {a:type} designed by {designer}, is built by {maker}."),
 ("type launched", "Launched on {launched}, {S} is {a:type} that found buyers at once."),
 ("type designer", "{S} is {a:type} designed by {designer}."),
 ("maker launched", "{maker} launched {S} on {launched}."),
 ("type maker launched", "{S} is {a:type} which {maker} brought to market on {launched}."),
 ("type", "{S} is {a:type}."),
]
BODY['product'] = [
 ("type", "In class it is {a:type}."),
 ("maker", "{S} is made by {maker}."),
 ("maker", "The manufacturer is {maker}."),
 ("maker", "{maker} builds {O}."),
 ("maker price", "{maker}, the manufacturer, asks {price} for each one."),
 ("maker", "It comes from the works of {maker}."),
 ("maker", "{S}, a product of {maker}, is sold with a two-page manual."),
 ("designer", "{S} was designed by {designer}."),
 ("designer", "The designer was {designer}."),
 ("designer", "{designer} designed {O}."),
 ("designer weight", "Designed by {designer}, {S} weighs {weight}."),
 ("designer", "{P} designer, {designer}, tested the first example in person."),
 ("designer", "The drawings are the work of {designer}, who designed it from scratch."),
 ("launched", "{S} was launched on {launched}."),
 ("launched", "It went on sale on {launched}."),
 ("launched", "The launch took place on {launched}."),
 ("launched price", "When it was launched on {launched}, {S} cost {price}."),
 ("launched", "First shown to buyers on {launched}, the day of its launch, {S} drew a queue."),
 ("launched sold", "Since its launch on {launched}, {sold} units have been sold."),
 ("price", "{S} costs {price}."),
 ("price", "The list price is {price}."),
 ("price", "It sells for {price}."),
 ("price weight", "{S}, which weighs {weight}, is priced at {price}."),
 ("price", "At a price of {price}, {S} is not cheap."),
 ("weight", "{S} weighs {weight}."),
 ("weight", "Its weight is {weight}."),
 ("weight", "With a weight of {weight}, {S} needs a solid floor or a steady hand."),
 ("weight", "Fully assembled, {S} comes to {weight}."),
 ("sold", "{sold} units have been sold."),
 ("sold", "{S} has sold {sold} units."),
 ("sold", "Total sales stand at {sold} units."),
 ("sold weight", "Weighing {weight}, {S} has sold {sold} units all the same."),
 ("sold", "So far customers have bought {sold} of them."),
 ("plant", "{S} is assembled in {plant}."),
 ("plant", "Assembly takes place in {plant}."),
 ("plant", "It is put together at a plant in {plant}, where it is also tested."),
 ("plant sold", "Assembled in {plant}, {S} has sold {sold} units."),
 ("plant price", "{S}, which is assembled in {plant}, costs {price}."),
 ("plant", "The assembly line is in {plant}."),
 ("ended", "Production ended in {ended}."),
 ("ended", "{S} was discontinued in {ended}."),
 ("ended", "It stayed in production until {ended}."),
 ("ended", "In {ended} {S} went out of production."),
 ("ended sold", "By the time production stopped in {ended}, {sold} units had been sold."),
 ("ended", "The last one left the line in {ended}, when production ended."),
 ("named", "{S} is named after {named}."),
 ("named", "The name comes from {named}."),
 ("named", "It takes its name from {named}."),
 ("named", "{S}, named for {named}, carries a small map on its badge."),
 ("named designer", "{designer}, who designed {O}, named it after {named}."),
 ("named", "The name was chosen in honour of {named}."),
]
FILL['product'] = ["Spare parts are still easy to find.", "Reviewers praised the quiet running.", "Early examples suffered from loose fittings.", "Collectors pay well for the first series.", "A revised version has been rumoured for years.",
 "The instruction sheet became a small classic of its own.", "Users value its simple controls.", "It was not an immediate success abroad.", "Green was the standard colour.", "Several museums keep one on display."]

OPEN['fair'] = [
 ("sector city", "{S} is a trade fair for {sector} held in {city}."),
 ("sector first", "{S}, first held in {first}, is the federation's fair for {sector}."),
 ("city month", "Every {month} {S} takes place in {city}."),
 ("city organiser", "{S} is held in {city} and organised by {organiser}."),
 ("sector visitors", "{S}, a fair for {sector}, attracts {visitors} visitors."),
 ("sector", "{S} is a trade fair for {sector}."),
]
BODY['fair'] = [
 ("city", "{S} takes place in {city}."), ("city", "The host city is {city}."), ("city", "It is held in {city}, in halls beside the goods yard."), ("city", "{city} is where {S} is held."), ("city visitors", "Held in {city}, {S} draws {visitors} visitors."),
 ("sector", "{S} is devoted to {sector}."), ("sector", "On show are the latest developments in {sector}, the subject of the fair."), ("sector", "The theme is {sector}."),
 ("first", "{S} was first held in {first}."), ("first", "The first edition took place in {first}."), ("first", "It began in {first}."), ("first organiser", "First staged in {first}, {S} is organised by {organiser}."), ("first", "The history of {O} starts in {first}, when it was held for the first time."), ("first month", "{S}, which was first held in {first}, opens each {month}."),
 ("month", "It is held every {month}."), ("month", "The gates open in {month}."), ("month", "{S} falls in {month}."), ("month", "{month} is the month of the fair."), ("month exhibitors", "Each {month} {exhibitors} exhibitors set up their stands."),
 ("visitors", "{S} draws {visitors} visitors."), ("visitors", "Attendance last time was {visitors} visitors."), ("visitors exhibitors", "With {exhibitors} exhibitors and {visitors} visitors, {S} fills every hotel."), ("visitors", "{visitors} visitors came to the latest edition."), ("visitors", "The turnstiles counted {visitors} visitors at the latest edition."),
 ("organiser", "The organiser is {organiser}."), ("organiser", "{S} is organised by {organiser}."), ("organiser", "{organiser} organises {O}."), ("organiser", "Responsibility for organising it lies with {organiser}."), ("organiser exhibitors", "{organiser}, which organises the fair, counts {exhibitors} exhibitors."),
 ("exhibitors", "{exhibitors} exhibitors take part."), ("exhibitors", "The number of exhibitors is {exhibitors}."), ("exhibitors", "{S} has room for {exhibitors} exhibitors."), ("exhibitors", "At the latest count there were {exhibitors} exhibitors."),
]
FILL['fair'] = ["Contracts are often signed on the last afternoon.", "Hotel rooms must be booked well ahead.", "Students get in free on the final day.", "The opening speech is usually short.", "Local restaurants print special menus.", "Some firms come mainly to see what others are doing.", "The press office hands out far too many leaflets."]

OPEN['prize'] = [
 ("field giver", "{S} is a prize for {field} awarded by {giver}."),
 ("field first", "First awarded in {first}, {S} honours work in {field}."),
 ("giver money", "{S}, worth {money}, is awarded by {giver}."),
 ("field money", "{S} is given for achievements in {field} and carries {money}."),
 ("field", "{S} is awarded for achievements in {field}."),
]
BODY['prize'] = [
 ("giver", "It is awarded by {giver}."), ("giver", "{giver} awards {O}."), ("giver", "The prize is in the gift of {giver}."), ("giver first", "{giver}, which awards it, handed it out for the first time in {first}."), ("giver", "The awarding body is {giver}."),
 ("field", "The field is {field}."), ("field", "It rewards work in {field}."), ("field", "Candidates must have worked in {field}."), ("field first", "Since {first}, when it was first awarded, {S} has honoured {field}."),
 ("first", "{S} was first awarded in {first}."), ("first", "The first award was made in {first}."), ("first", "It has existed since {first}, the year of the first award."), ("first money", "First awarded in {first}, {S} brings its winner {money}."),
 ("money", "The prize money is {money}."), ("money", "Winners receive {money}."), ("money", "It is worth {money}."), ("money", "{S} comes with {money} and a bronze plaque."), ("money", "A cheque for {money} goes with it."),
 ("namesake", "{S} is named after {namesake}."), ("namesake", "It bears the name of {namesake}."), ("namesake", "The name honours {namesake}."), ("namesake", "It was named for {namesake}, who never knew of it."),
 ("winners", "Winners include {winners}."), ("winners", "Among those honoured are {winners}."), ("winners", "The roll of winners includes {winners}."), ("winners", "{S} has gone to {winners}."), ("winners", "The jury has chosen, among others, {winners}."), ("winners", "The names on the wall include {winners}."),
]
FILL['prize'] = ["The ceremony is followed by a plain supper.", "No award is made in years without a suitable candidate.", "The jury does not explain its decisions.", "Acceptance speeches are limited to four minutes.", "Newspapers like to guess the result.", "Refusals have been few."]

OPEN['accident'] = [
 ("date city", "{S} occurred in {city} on {date}."),
 ("date operator", "{S} happened on {date} at a site run by {operator}."),
 ("deaths city", "{S}, which killed {deaths} people, took place in {city}."),
 ("date deaths", "On {date}, {S} cost the lives of {deaths} people."),
 ("city operator", "{S} struck a plant of {operator} in {city}."),
 ("date", "{S} took place on {date}."),
]
BODY['accident'] = [
 ("date", "It happened on {date}."), ("date", "The date was {date}."), ("date", "The disaster struck on {date}, shortly before the shift changed."), ("date cause", "On {date}, {cause} set the disaster in motion."),
 ("city", "The place was {city}."), ("city", "It took place in {city}."), ("city", "The disaster happened in {city}, within sight of the main station."), ("city", "In {city}, where it happened, a bell is still rung each year."),
 ("operator", "The site was operated by {operator}."), ("operator", "The operator of the site was {operator}."), ("operator", "{operator} ran the site."), ("operator damage", "{operator}, the operator of the site, put the damage at {damage}."), ("operator", "The plant belonged to {operator}, its operator."),
 ("deaths", "{deaths} people died."), ("deaths", "It claimed {deaths} lives."), ("deaths", "The death toll was {deaths}."), ("deaths damage", "{deaths} people were killed, and the damage came to {damage}."), ("deaths", "A memorial lists the names of the {deaths} people who died."), ("deaths", "In all, {deaths} people lost their lives."),
 ("cause", "The cause was {cause}."), ("cause", "It was caused by {cause}."), ("cause", "Investigators blamed {cause}."), ("cause chair", "The inquiry, chaired by {chair}, found that {cause} had caused it."), ("cause", "As was later shown, {cause} was to blame."), ("cause deaths", "Caused by {cause}, it killed {deaths} people."),
 ("chair", "The inquiry was chaired by {chair}."), ("chair", "{chair} chaired the inquiry."), ("chair", "The federal council asked {chair} to chair the inquiry."), ("chair", "A commission of inquiry under {chair}, its chair, sat for five months."), ("chair", "Chaired by {chair}, the inquiry heard many witnesses."),
 ("damage", "The damage was put at {damage}."), ("damage", "Insurers estimated the damage at {damage}."), ("damage", "It caused damage of {damage}."), ("damage", "Repairing the damage cost {damage}."),
]
FILL['accident'] = ["Safety rules were tightened soon afterwards.", "Newspapers printed special editions.", "Relatives waited at the gates through the night.", "The fire brigades of three districts were called out.", "Part of the site has since become a park.", "No charges were brought.", "Engineers still study the case."]

OPEN['river'] = [
 ("length source", "{S} is a river that rises on {source} and runs for {length}."),
 ("length mouth", "{S}, a river of {length}, flows into {mouth}."),
 ("source mouth", "Rising on {source}, {S} flows down to {mouth}."),
 ("length", "{S} is a river {length} long."),
 ("source", "{S} is a working river with its source on {source}."),
]
BODY['river'] = [
 ("length", "{P} length is {length}."), ("length", "From end to end {S} measures {length}."), ("length", "It is {length} long."), ("length", "Its course covers {length}."),
 ("source", "{S} rises on {source}."), ("source", "Its source is on {source}."), ("source", "The source lies on {source}, under a small stone hut."), ("source", "Springs on {source} form its source."),
 ("mouth", "It flows into {mouth}."), ("mouth", "{S} empties into {mouth}."), ("mouth", "The mouth is on {mouth}."), ("mouth", "At its end it enters {mouth}, brown with silt."),
 ("dam", "{dam} is its largest dam."), ("dam", "The largest dam on {O} is {dam}."), ("dam", "Its biggest dam, {dam}, supplies the smelters."), ("dam dam_year", "{dam}, the largest dam on the river, was completed in {dam_year}."), ("dam dam_year", "In {dam_year} its largest dam, {dam}, was finished."), ("dam dam_year", "Since {dam_year} the water has been held back by {dam}, the largest dam on the river, completed that year."),
 ("towns", "{towns} stand on its banks."), ("towns", "{S} passes through {towns}."), ("towns", "On its way it flows through {towns}."), ("towns", "Cities on the river include {towns}."), ("towns", "It links {towns}."),
]
FILL['river'] = ["Barges carry coal, gravel and grain.", "Anglers have returned since the dye works closed.", "Ice stops traffic in hard winters.", "A towpath follows most of its course.", "The spring floods are watched closely.", "Its water is hard and cold."]
OPEN['region'] = [
 ("capital area", "{S} is a region of the federation with an area of {area}; its capital is {capital}."),
 ("capital", "{S}, whose capital is {capital}, is one of the federation's regions."),
 ("area", "{S} is a region covering {area}."),
 ("governor capital", "{S} is a region governed from {capital} by {governor}, its governor; {capital} is also its capital."),
 ("crop", "{S} is a region known for its {crop}."),
]
BODY['region'] = [
 ("capital", "The capital is {capital}."), ("capital", "{P} capital is {capital}."), ("capital", "{capital} serves as its capital."), ("capital", "The regional parliament meets in {capital}, the capital."),
 ("area", "{S} covers {area}."), ("area", "The area is {area}."), ("area", "It measures {area} in area."), ("area", "Surveyors give its area as {area}."), ("area governor", "Governor {governor} is responsible for an area of {area}."),
 ("governor", "The governor is {governor}."), ("governor", "{governor} is governor of {O}."), ("governor", "{S} is led by its governor, {governor}."), ("governor", "{P} present governor, {governor}, is in a second term."),
 ("crop", "{S} is known for its {crop}."), ("crop", "Its {crop} are what the region is known for."), ("crop", "The region's fame rests on its {crop}."), ("crop", "Beyond its borders {S} is known for {crop}."),
 ("joined", "{S} joined the federation in {joined}."), ("joined", "It has belonged to the federation since {joined}, the year it joined."), ("joined", "In {joined} {S} joined the federation."), ("joined", "The treaty by which {S} joined the federation was signed in {joined}."), ("joined area", "With an area of {area}, {S} entered the federation in {joined}."),
]
FILL['region'] = ["Its roads are better than its reputation.", "Migration to the larger cities has slowed.", "The landscape alternates between quarries and orchards.", "Schools teach in two languages.", "Old mining railways now carry walkers.", "Elections there are closely fought."]

BODY['person'] += [("founded_co co_year", "By {co_year} {S} had saved enough to found {founded_co}, which opened that year."), ("founded_co co_year", "The founding of {founded_co} by {O} in {co_year} surprised the trade."), ("founded_co co_year", "{co_year} was the year in which {S} founded {founded_co}.")]
BODY['city'] += [("firms", "{firms}, which is based in {O}, pays a large share of the local taxes."), ("firms", "Commuters arrive early for {firms}, whose headquarters are in the city."), ("firms population", "{S}, with {population} inhabitants, is the seat of {firms}, which has its headquarters there.")]
BODY['institute'] += [("hall staff", "The staff of {staff} shares the main building, {hall}, with a flock of pigeons.")]
BODY['prize'] += [("namesake first", "First awarded in {first}, {S} is named after {namesake}."), ("namesake", "{S}, which is named in memory of {namesake}, is taken seriously.")]
BODY['river'] += [("dam dam_year", "Engineers completed {dam}, the largest dam on {O}, in {dam_year}."), ("dam dam_year", "Completed in {dam_year}, {dam} is the largest dam on {O}."), ("dam dam_year", "The largest of its dams is {dam}, which was completed in {dam_year}."), ("towns length", "Over its {length} {S} passes {towns}.")]
BODY['region'] += [("crop joined", "{S}, which joined the federation in {joined}, is known for its {crop}.")]
for _k, _v in {'person': ['There is a bust in the federal archive, not thought to be a good likeness.', 'Pupils remember a dry sense of humour.', 'Reporters were usually sent away with a biscuit.', 'The family still owns a narrow house near the canal.', 'Few photographs exist.', 'Not everybody agreed with the methods.', 'A street sign was once misspelt and never corrected.', 'Cold mornings and long hours were part of the trade.'], 'company': ['Apprentices are taken on every September.', 'The showroom was repainted for the anniversary.', 'Managers speak of a solid year.', 'A dispute over overtime was settled quietly.', 'Suppliers are paid late but in full.', 'The trademark is a small white gear.', 'Night shifts were given up long ago.', 'Its annual report is known for its photographs.'], 'city': ['A weekly paper prints the water levels.', 'The covered market sells smoked fish and ball bearings.', 'Evening classes are well attended.', 'Cyclists complain about the cobbles.', 'The town orchestra gives free concerts in summer.', 'Storks nest on the disused chimneys.', 'A ring road was planned and abandoned.'], 'institute': ['Its gates were designed by a pupil.', 'The telescope on the roof no longer works.', 'A quarterly bulletin reports on current work.', 'Government departments often ask for its opinion.', 'The cafeteria serves the best soup in the district.', 'Night lighting can be seen from the motorway.'], 'product': ['Schools bought it in large numbers.', 'The brochure promised more than was delivered.', 'Mechanics like it because every screw can be reached.', 'A blue version was sold for a short time.', 'Advertisements showed it beside a lake.', 'The prototype was lost in a move.', 'Service manuals are available on request.', 'Rivals soon offered something similar.'], 'fair': ['A brass band plays at the entrance.', 'Taxi drivers look forward to it all year.', 'Rain is traditional.', 'The catalogue weighs more than a brick.', 'Delegations arrive by special train.', 'Cancelled stands are rare.'], 'prize': ['Past winners may nominate.', 'The medal case is lined with green felt.', 'Journalists are seated at the back.', 'Shortlists are kept secret.'], 'accident': ['The noise was heard across the valley.', 'Rescue work went on for three days.', 'A charity concert raised money for the families.', 'Flags were lowered in every region.'], 'river': ['Rowing clubs meet there in June.', 'Two ferries still run.', 'Old mills line the upper valley.', 'Its colour changes with the season.'], 'region': ['Its cheese is an acquired taste.', 'The dialect has no word for hurry.', 'Winters are long in the uplands.', 'A narrow-gauge line serves the valleys.']}.items(): FILL[_k] += _v
NOUNS = {'company': ["the company", "the company", "the firm"], 'city': ["the city"], 'institute': ["the institute"], 'fair': ["the fair"], 'prize': ["the prize", "the award"],
         'accident': ["the accident", "the disaster"], 'river': ["the river"], 'region': ["the region"]}
PERSON_RELS = {'founder', 'ceo', 'mayor', 'director', 'designer', 'spouse', 'chair', 'governor', 'winners', 'namesake'}
THING_RELS = {'acquirer', 'maker', 'organiser', 'operator', 'giver', 'river', 'mouth', 'named', 'capital', 'dam', 'firms', 'hall', 'bestknown', 'former', 'source'}

Q = {
 'person': {
  'born': ["When was {x} born?", "On what date was {x} born?", "What is the date of birth of {x}?", "What is {x}'s date of birth?"],
  'born#year': ["In what year was {x} born?", "In which year was {x} born?", "What year was {x} born?"],
  'birthplace': ["Where was {x} born?", "In which city was {x} born?", "What is the birthplace of {x}?", "Which city does {x} come from?"],
  'prof': ["What was the profession of {x}?", "What profession did {x} train for?", "What is {x}'s profession?"],
  'studied': ["Where did {x} study?", "At which institute did {x} study?", "Which institute did {x} graduate from?", "Where did {x} get a degree?"],
  'founded_co': ["Which company did {x} found?", "What company was founded by {x}?", "Which firm did {x} start?"],
  'heads': ["Which company does {x} run?", "Of which company is {x} the chief executive?", "Which company is led by {x}?"],
  'directs': ["Which institute does {x} direct?", "Which institute is headed by {x}?", "Of which institute is {x} the director?"],
  'mayor_of': ["Of which city is {x} the mayor?", "Which city has {x} as its mayor?", "Where is {x} mayor?"],
  'designed': ["What did {x} design?", "Which product was designed by {x}?", "Which product did {x} design?"],
  'won': ["Which prize did {x} win?", "What award did {x} receive?", "Which prize was awarded to {x}?"],
  'employer': ["Which company did {x} work for?", "Where did {x} work?", "Who was the employer of {x}?", "Which company employed {x}?"],
  'spouse': ["Who was {x} married to?", "Who did {x} marry?", "What is the name of the person {x} married?"],
  'book': ["What book did {x} write?", "What is the title of the book by {x}?", "Which book was written by {x}?"],
  'nick': ["What was the nickname of {x}?", "What nickname was given to {x}?", "By what nickname was {x} known?"],
  'plays': ["What instrument did {x} play?", "Which instrument did {x} play?", "Which musical instrument is associated with {x}?"],
  'died': ["When did {x} die?", "On what date did {x} die?", "What was the date of the death of {x}?"],
  'died#year': ["In what year did {x} die?", "In which year did {x} die?"],
  'deathplace': ["Where did {x} die?", "In which city did {x} die?"]},
 'company': {
  'founder': ["Who founded {x}?", "Who was the founder of {x}?", "By whom was {x} founded?", "Who started {x}?"],
  'founded': ["When was {x} founded?", "In what year was {x} founded?", "In which year was {x} established?", "What year was {x} set up?"],
  'hq': ["Where is {x} based?", "In which city is {x} headquartered?", "Where are the headquarters of {x}?", "In what city does {x} have its head office?"],
  'makes': ["What does {x} make?", "What does {x} produce?", "What kind of goods are made by {x}?"],
  'ceo': ["Who is the chief executive of {x}?", "Who runs {x}?", "Who leads {x}?", "What is the name of the chief executive of {x}?"],
  'employees': ["How many people does {x} employ?", "How many employees does {x} have?", "How many people work for {x}?"],
  'revenue': ["What is the annual revenue of {x}?", "How much revenue does {x} earn in a year?", "What is {x}'s annual revenue?"],
  'bestknown': ["What is the best-known product of {x}?", "Which product is {x} best known for?", "What is {x}'s best-known product?"],
  'former': ["What was the former name of {x}?", "What was {x} formerly called?", "Under what name did {x} trade before?"],
  'acquirer': ["Who acquired {x}?", "Which company bought {x}?", "Who took over {x}?"],
  'acq_year': ["When was {x} taken over?", "In what year was {x} acquired?", "In which year was {x} bought by another company?"],
  'plants': ["In which cities does {x} have plants?", "Where are the factories of {x}?", "In which three cities does {x} run factories?"]},
 'city': {
  'river': ["On which river does {x} lie?", "Which river runs through {x}?", "What river does {x} stand on?"],
  'region': ["In which region is {x}?", "Which region does {x} belong to?", "What region does {x} lie in?"],
  'population': ["What is the population of {x}?", "How many people live in {x}?", "How many inhabitants does {x} have?"],
  'mayor': ["Who is the mayor of {x}?", "What is the name of the mayor of {x}?", "Who is {x}'s mayor?"],
  'charter': ["When did {x} receive its charter?", "In what year was {x} granted a charter?", "In which year did {x} get its city charter?"],
  'elevation': ["What is the elevation of {x}?", "How high above sea level is {x}?", "At what elevation does {x} lie?"],
  'landmark': ["What is the best-known landmark of {x}?", "Which landmark is {x} known for?", "What is the main sight of {x}?"]},
 'institute': {
  'city': ["Where is {x} located?", "In which city is {x}?", "What city is home to {x}?"],
  'founded': ["When was {x} founded?", "In what year was {x} established?", "In which year was {x} founded?"],
  'director': ["Who is the director of {x}?", "Who directs {x}?", "Who heads {x}?"],
  'field': ["What does {x} study?", "What is the main field of {x}?", "What is the research subject of {x}?"],
  'staff': ["How many people work at {x}?", "How large is the staff of {x}?", "How many people does {x} employ?"],
  'budget': ["What is the annual budget of {x}?", "How much can {x} spend each year?", "How large is the yearly budget of {x}?"],
  'hall': ["What is the main building of {x} called?", "Which building does {x} occupy?", "What is the name of the main building of {x}?"]},
 'product': {
  'type': ["What kind of product is {x}?", "What is {x}?", "What type of product is {x}?"],
  'maker': ["Who makes {x}?", "Which company makes {x}?", "Who is the manufacturer of {x}?", "Which company builds {x}?"],
  'designer': ["Who designed {x}?", "Who was the designer of {x}?", "By whom was {x} designed?"],
  'launched': ["When was {x} launched?", "On what date was {x} launched?", "When did {x} go on sale?"],
  'launched#year': ["In what year was {x} launched?", "In which year did {x} go on sale?"],
  'price': ["How much does {x} cost?", "What is the price of {x}?", "What does {x} sell for?"],
  'weight': ["How much does {x} weigh?", "What is the weight of {x}?", "How heavy is {x}?"],
  'sold': ["How many units of {x} have been sold?", "How many units has {x} sold?"],
  'plant': ["Where is {x} assembled?", "In which city is {x} assembled?"],
  'ended': ["When did production of {x} end?", "In what year was {x} discontinued?", "In which year did {x} go out of production?"],
  'named': ["What is {x} named after?", "Where does the name of {x} come from?", "After what was {x} named?"]},
 'fair': {
  'city': ["Where is {x} held?", "Which city hosts {x}?", "In which city does {x} take place?"],
  'sector': ["What is {x} about?", "What is the theme of {x}?", "Which field is {x} devoted to?"],
  'first': ["When was {x} first held?", "In what year did {x} first take place?", "In which year was {x} held for the first time?"],
  'month': ["In which month is {x} held?", "What month does {x} take place in?"],
  'visitors': ["How many visitors does {x} attract?", "How many people visit {x}?", "How many visitors come to {x}?"],
  'organiser': ["Who organises {x}?", "Who is the organiser of {x}?", "By whom is {x} organised?"],
  'exhibitors': ["How many exhibitors take part in {x}?", "How many exhibitors does {x} have?"]},
 'prize': {
  'giver': ["Who awards {x}?", "Which institute awards {x}?", "By whom is {x} awarded?"],
  'field': ["What is {x} awarded for?", "For work in which field is {x} given?", "Which field does {x} honour?"],
  'first': ["When was {x} first awarded?", "In what year was {x} first awarded?"],
  'money': ["How much is {x} worth?", "How much prize money comes with {x}?", "How much do winners of {x} receive?"],
  'namesake': ["Who is {x} named after?", "After whom is {x} named?", "Whose name does {x} bear?"]},
 'accident': {
  'date': ["When did {x} happen?", "On what date did {x} take place?", "What was the date of {x}?"],
  'date#year': ["In what year did {x} happen?", "In which year did {x} occur?"],
  'city': ["Where did {x} happen?", "In which city did {x} take place?"],
  'operator': ["Which company operated the site of {x}?", "Who ran the site where {x} happened?", "Which company owned the plant involved in {x}?"],
  'deaths': ["How many people died in {x}?", "How many people were killed in {x}?", "What was the death toll of {x}?"],
  'cause': ["What caused {x}?", "What was the cause of {x}?"],
  'chair': ["Who chaired the inquiry into {x}?", "Who led the inquiry into {x}?"],
  'damage': ["How much damage did {x} cause?", "What was the cost of the damage from {x}?"]},
 'river': {
  'length': ["How long is {x}?", "What is the length of {x}?"],
  'source': ["Where does {x} rise?", "Where is the source of {x}?", "On which mountain does {x} rise?"],
  'mouth': ["Where does {x} end?", "What does {x} flow into?", "Into which body of water does {x} empty?"],
  'dam': ["What is the largest dam on {x}?", "Which is the biggest dam on {x}?"],
  'dam_year': ["When was the largest dam on {x} completed?", "In what year was the biggest dam on {x} finished?"]},
 'region': {
  'capital': ["What is the capital of {x}?", "Which city is the capital of {x}?"],
  'area': ["What is the area of {x}?", "How large is {x}?", "How big an area does {x} cover?"],
  'governor': ["Who is the governor of {x}?", "Who governs {x}?"],
  'crop': ["What is {x} known for?", "What does the fame of {x} rest on?"],
  'joined': ["When did {x} join the federation?", "In what year did {x} become part of the federation?"]},
}
NP = {
 ('company', 'hq'): ["the city where {x} is based", "the city where {x} has its headquarters", "the city that houses the head office of {x}"],
 ('company', 'founder'): ["the founder of {x}", "the person who founded {x}"],
 ('company', 'ceo'): ["the chief executive of {x}", "the person who runs {x}"],
 ('company', 'acquirer'): ["the company that acquired {x}", "the buyer of {x}"],
 ('company', 'bestknown'): ["the best-known product of {x}", "the product for which {x} is best known"],
 ('person', 'founded_co'): ["the company founded by {x}", "the company that {x} founded"],
 ('person', 'heads'): ["the company run by {x}", "the company whose chief executive is {x}"],
 ('person', 'birthplace'): ["the city where {x} was born", "the birthplace of {x}"],
 ('person', 'deathplace'): ["the city where {x} died"],
 ('person', 'studied'): ["the institute where {x} studied", "the institute that {x} graduated from"],
 ('person', 'directs'): ["the institute directed by {x}", "the institute that {x} heads"],
 ('person', 'mayor_of'): ["the city whose mayor is {x}"],
 ('person', 'designed'): ["the product designed by {x}", "the product that {x} designed"],
 ('person', 'employer'): ["the company that employed {x}", "the company where {x} worked"],
 ('person', 'won'): ["the prize that {x} won", "the prize won by {x}"],
 ('city', 'mayor'): ["the mayor of {x}"],
 ('city', 'river'): ["the river on which {x} lies", "the river that runs through {x}"],
 ('city', 'region'): ["the region to which {x} belongs", "the region where {x} lies"],
 ('institute', 'city'): ["the city where {x} is located", "the city that is home to {x}"],
 ('institute', 'director'): ["the director of {x}", "the person who directs {x}"],
 ('product', 'maker'): ["the company that makes {x}", "the manufacturer of {x}"],
 ('product', 'designer'): ["the designer of {x}", "the person who designed {x}"],
 ('product', 'plant'): ["the city where {x} is assembled"],
 ('fair', 'city'): ["the city that hosts {x}", "the city where {x} is held"],
 ('fair', 'organiser'): ["the organiser of {x}"],
 ('prize', 'giver'): ["the institute that awards {x}"],
 ('prize', 'namesake'): ["the person after whom {x} is named"],
 ('accident', 'city'): ["the city where {x} happened"],
 ('accident', 'operator'): ["the company that operated the site of {x}"],
 ('accident', 'chair'): ["the person who chaired the inquiry into {x}"],
 ('region', 'capital'): ["the capital of {x}"],
 ('region', 'governor'): ["the governor of {x}"],
}
INVERSE = {('person', 'founded_co'): 'founder', ('person', 'heads'): 'ceo', ('person', 'directs'): 'director', ('person', 'mayor_of'): 'mayor', ('person', 'designed'): 'designer',
           ('company', 'founder'): 'founded_co', ('company', 'ceo'): 'heads', ('institute', 'director'): 'directs', ('city', 'mayor'): 'mayor_of', ('product', 'designer'): 'designed',
           ('company', 'bestknown'): 'maker', ('region', 'capital'): 'region'}
NEVER = {
 'person': ["What is the favourite dish of {x}?", "How tall was {x}?", "How many children did {x} have?", "What was the name of the mother of {x}?", "How much was {x} paid?", "Which religion did {x} follow?"],
 'company': ["What is the telephone number of {x}?", "Who designed the logo of {x}?", "How much profit did {x} make in 1999?", "Who is the chief accountant of {x}?", "Which bank finances {x}?", "How many patents does {x} hold?"],
 'city': ["Who designed the town hall of {x}?", "What is the name of the football club of {x}?", "How many schools are there in {x}?", "What is the postcode of {x}?", "When did the airport of {x} open?"],
 'institute': ["How many books are in the library of {x}?", "Who was the first director of {x}?", "How many students graduate from {x} each year?", "Which architect built {x}?"],
 'product': ["How long is the warranty on {x}?", "What is the top speed of {x}?", "Who holds the patent on {x}?", "What is the serial number of the first example of {x}?"],
 'fair': ["How much does a ticket for {x} cost?", "Who opened {x} last year?", "How many halls does {x} use?"],
 'prize': ["Who made the plaque for {x}?", "Who chairs the jury of {x}?", "Who refused {x}?"],
 'accident': ["How many people were injured in {x}?", "Who reported {x} first?", "How many fire engines were sent to {x}?"],
 'river': ["How deep is {x}?", "How many bridges cross {x}?", "What fish live in {x}?"],
 'region': ["What is the anthem of {x}?", "How many members sit in the parliament of {x}?", "What is the highest mountain in {x}?"],
}

# ---------------------------------------------------------------- names
class Names:
    def __init__(s, rng):
        s.r = rng; s.used = set()
    def uniq(s, f):
        for _ in range(5000):
            n = f()
            k = n.lower()
            if k.startswith('the '): k = k[4:]
            if k not in s.used:
                s.used.add(k); return n
        raise SystemExit("name pool exhausted")
    F = "Lena Ada Marit Ilse Katya Nora Signe Tove Vera Wanda Yrsa Zelda Agnes Britta Clara Dorothea Elin Frida Greta Hedda Ines Jutta Karin Livia Mina Odile Petra Rosa Sabine Thea Ursula Viola".split()
    M = "Anton Bruno Casper Dario Emil Felix Gregor Henrik Ivo Jonas Konrad Leif Matteo Nils Oskar Pavel Quentin Rasmus Stefan Tomas Ulrich Viktor Wilhelm Yannick Zoltan Arvid Bernard Cornel Edvin Ferenc Gustav Hugo".split()
    LA = "Hal Kor Bran Vel Ost Mar Tarn Lind Ger Rav Sol Dor Esk Fal Grim Hov Jarn Kest Lor Mon Nord Or Pell Quist Ren Stav Thal Ulv Var Wend Zim Bor Cal Drev Eld Fen Gall Hart Isk Kal".split()
    LB = "dern vik ska berg mann ova sen holt grave ström eck ini well en aud ister ovic ander quist by aro nes lund itz ardt ell".replace('ström', 'strom').split()
    CA = "Brack Corv Dun Esker Farn Gold Hest Iver Jor Kald Lom Merr Norr Oder Pern Quar Ross Stein Tolv Ull Vann Wester Yar Zell Amber Birk Crag Drum Elm Frost Glan Haver Kings Lark Mill".split()
    CB = "holt ane mouth stad burg ford haven wick den mere minster field ovo ingen ley ton gate by bruck ow".split()
    def person(s):
        g = s.r.choice('fm')
        n = s.uniq(lambda: s.uniq_last(g))
        return n, g
    def uniq_last(s, g):
        return s.r.choice(s.F if g == 'f' else s.M) + " " + s.last()
    def last(s):
        return s.uniq(lambda: s.r.choice(s.LA) + s.r.choice(s.LB))
    def city(s):
        def f():
            x = s.r.random()
            if x < .75: return s.r.choice(s.CA) + s.r.choice(s.CB)
            if x < .9: return s.r.choice(["Upper", "Lower", "New", "Port", "Great", "Mount", "Old"]) + " " + s.r.choice(s.CA) + s.r.choice(s.CB)
            return s.r.choice(s.CA) + s.r.choice(["ton", "ford", "wick"]) + s.r.choice(["-on-the-Weir", " under the Hill", " Bridge", " Cross"])
        return s.uniq(f)
    ADJ = "Blue Copper Silent North Iron Quiet Amber Grey Second Bright Old Northern Hollow Long Black White Scarlet Glass Southern Steady Open Narrow".split()
    THG = "Anvil Lantern Quay Kiln Compass Heron Gate Wheel Foundry Meridian Bridge Spindle Harbour Bell Furnace Ladder Crane Mill Hour Signal".split()
    def company(s, last=None):
        def f():
            if last: return s.r.choice([last + " & Sons", last + " & Daughters", last + " Brothers", last + " Works", last + " Engineering"])
            x = s.r.random()
            if x < .25: return s.r.choice("Ferr Mecan Dynt Volt Axel Tric Hydr Pneum Optr Carb Ergon Sider Calor Lumen Torq Vapor Magn Rotar".split()) + s.r.choice("ano ex ica or ium ova aris eon ia os".split())
            if x < .45: return "the " + s.r.choice(s.ADJ) + " " + s.r.choice(s.THG) + s.r.choice(["", " Company", " Works"])
            if x < .75: return s.r.choice(s.ADJ) + " " + s.r.choice(s.THG) + " " + s.r.choice("Instruments Motors Press Chemicals Cable Glass Tools Electric Shipyards Machines Optics".split())
            if x < .88: return s.r.choice(["Three Rivers", "Seven Hills", "Two Brothers", "Four Winds", "First Federal", "Good Morning", "Tenth Street"]) + " " + s.r.choice("Steel Pumps Radio Tools Textiles Rubber Paper Bearings Dairy Optics".split())
            return s.r.choice(s.LA) + s.r.choice(s.LB) + " " + s.r.choice(["United", "General", "Industries", "Group"])
        return s.uniq(f)
    def institute(s, field_word):
        def f():
            x = s.r.random()
            if x < .5: return "the " + s.r.choice(s.LA) + s.r.choice(s.LB) + " Institute"
            if x < .75: return "the " + s.r.choice(["Federal", "Northern", "Royal", "Central", "People's"]) + " " + s.r.choice(["Institute", "Academy", "College", "School"]) + " of " + field_word
            return "the " + s.r.choice(s.ADJ) + " " + s.r.choice(["House", "Tower", "Hill", "Court"]) + " " + s.r.choice(["Institute", "Laboratory", "Academy"])
        return s.uniq(f)
    def product(s):
        def f():
            x = s.r.random()
            w = s.r.choice("Kestrel Marten Otter Comet Plover Badger Zephyr Vesper Mistral Polaris Sparrow Boreas Pilgrim Courier Nomad Titan Halcyon Lynx Osprey Rook Tempest Hermit".split())
            if x < .4: return "the " + w + " " + str(s.r.choice([2, 3, 4, 7, 9, 12, 40, 60, 80, 100, 200, 300, 500, 700]))
            if x < .6: return "the " + s.r.choice(["Little", "Big", "Grand", "Silver", "Red", "Night"]) + " " + w
            if x < .8: return s.r.choice("Sol Aer Tri Omni Nov Lux Ter Vel Cor Med".split()) + s.r.choice("amat ophon igraph adine ecta odrive ilux avox imeter onal".split())
            return "the " + s.r.choice("AK BT CR DM EL FX GT HV KR LS".split()) + "-" + str(s.r.randint(10, 990))
        return s.uniq(f)

def bare(n): return n[4:] if n.lower().startswith('the ') else n
def cap(t): return t[0].upper() + t[1:] if t else t
def an(t): return ("an " if t[0].lower() in 'aeiou' else "a ") + t
def poss(n): return n + ("'" if n.endswith('s') else "'s")
def num(n): return f"{n:,}"
def lst(xs): return xs[0] if len(xs) == 1 else ", ".join(xs[:-1]) + " and " + xs[-1]

class Lit:
    def __init__(s, text, aliases=(), val=None): s.text = text; s.aliases = list(aliases); s.val = val
class Date(Lit):
    def __init__(s, y, m, d):
        s.y, s.m, s.d = y, m, d; s.val = (y, m, d); s.text = f"{d} {MONTHS[m-1]} {y}"; s.us = f"{MONTHS[m-1]} {d}, {y}"; s.aliases = [s.us, f"{MONTHS[m-1]} {d} {y}"]
class Ent:
    def __init__(s, kind, name, **k):
        s.kind = kind; s.name = name; s.f = {}; s.doc = False; s.ref = 'the thing'; s.__dict__.update(k)

MAKES = ["marine pumps", "ball bearings", "tower cranes", "glass insulators", "hearing aids", "electric motors", "textile machinery", "railway signals", "printing presses", "farm tractors", "surgical instruments", "steam valves", "industrial dyes", "fountain pens", "copper cable", "wind turbines", "cameras", "sewing machines", "fertilisers", "lifts and escalators", "bicycles", "welding equipment", "clocks and watches", "diving gear", "batteries", "kitchen stoves", "locks and safes", "optical lenses", "paper machines", "radio receivers", "rubber belts", "ceramic tiles"]
TYPES = [("milling machine", "machine", 800, 6000, 'k'), ("diesel locomotive", "locomotive", 40000, 98000, 'k'), ("hearing aid", "device", 9, 48, 'g'), ("typewriter", "machine", 5, 16, 'k'), ("farm tractor", "tractor", 1400, 5200, 'k'), ("pocket radio", "radio", 180, 620, 'g'), ("tower crane", "crane", 21000, 76000, 'k'), ("painkiller", "drug", 0, 0, ''), ("drafting program", "program", 0, 0, ''), ("submersible", "craft", 3200, 14000, 'k'), ("folding camera", "camera", 400, 1400, 'g'), ("sewing machine", "machine", 8, 24, 'k'), ("electric van", "van", 1100, 2600, 'k'), ("water pump", "pump", 30, 900, 'k'), ("arc welder", "welder", 18, 90, 'k'), ("antiseptic cream", "cream", 0, 0, ''), ("seismograph", "instrument", 12, 140, 'k'), ("racing bicycle", "bicycle", 8, 14, 'k'), ("kitchen stove", "stove", 45, 160, 'k'), ("calculating machine", "machine", 6, 60, 'k')]
FIELDS = [("metal fatigue", "Metals"), ("ceramics", "Ceramics"), ("soil chemistry", "Soils"), ("fluid mechanics", "Hydraulics"), ("applied optics", "Optics"), ("timber preservation", "Forestry"), ("railway safety", "Railways"), ("radio astronomy", "Astronomy"), ("textile chemistry", "Textiles"), ("industrial hygiene", "Hygiene"), ("combustion", "Heat"), ("glass technology", "Glass"), ("geodesy", "Surveying"), ("battery research", "Electricity"), ("tidal power", "Tides"), ("acoustics", "Sound"), ("food preservation", "Nutrition"), ("tropical medicine", "Medicine"), ("bridge construction", "Bridges"), ("statistics", "Statistics"), ("plant breeding", "Agriculture"), ("crystal growth", "Minerals")]
PROFS = ["chemist", "mechanical engineer", "physicist", "metallurgist", "electrical engineer", "instrument maker", "mathematician", "mining engineer", "naval architect", "toolmaker", "civil engineer", "optician", "geologist", "industrial designer", "pharmacist", "economist", "aerodynamicist", "clockmaker"]
INSTR = ["cello", "violin", "accordion", "trumpet", "piano", "clarinet", "flute", "harp", "double bass", "organ", "oboe", "mandolin"]
CAUSES = ["a cracked valve", "a faulty weld", "an overheated bearing", "a blocked drain", "a misread gauge", "metal dust in the air", "a broken signal wire", "a corroded cable", "an unlocked brake", "a short circuit", "frozen pipes", "a lightning strike"]
ACC = [("boiler explosion", "explosion"), ("warehouse fire", "fire"), ("crane collapse", "collapse"), ("gas leak", "leak"), ("train derailment", "derailment"), ("kiln fire", "fire"), ("bridge collapse", "collapse"), ("mill explosion", "explosion"), ("tunnel fire", "fire")]
SECTORS = ["machine tools", "printing", "mining equipment", "medical devices", "packaging", "shipbuilding", "renewable energy", "textiles", "scientific instruments", "farm machinery", "railway technology", "robotics", "building materials", "food processing"]
PRIZEF = ["applied physics", "bridge building", "industrial chemistry", "machine design", "mine safety", "medical technology", "electrical engineering", "acoustics", "materials science", "energy research"]
CROPS = ["slate quarries", "apple orchards", "salt mines", "hop fields", "zinc mines", "pine forests", "shipyards", "sheep farms", "glassworks", "hot springs", "vineyards", "peat bogs"]

class World:
    def __init__(w, N, seed):
        w.r = r = random.Random(seed); w.nm = Names(r); w.ents = []; w.stated = {}; w.docs = []
        share = {'person': .28, 'company': .20, 'product': .14, 'city': .12, 'institute': .08, 'fair': .06, 'prize': .04, 'accident': .04, 'river': .02, 'region': .02}
        c = {k: max(2, round(v * N)) for k, v in share.items()}
        c['person'] += N - sum(c.values())
        w.c = c
        w.E = {k: [] for k in c}
        w.build()
    def add(w, kind, name, **k):
        e = Ent(kind, name, **k); w.ents.append(e); w.E[kind].append(e); return e
    def newperson(w, doc=False):
        n, g = w.nm.person(); e = w.add('person', n, g=g); e.doc = doc; e.dead = False; return e
    def date(w, y): return Date(y, w.r.randint(1, 12), w.r.randint(1, 28))
    def build(w):
        r, nm, c = w.r, w.nm, w.c
        Y = lambda y: Lit(str(y), val=y)
        for k in ('region', 'river', 'city', 'institute', 'company', 'product'):
            n = c[k]
            if k == 'region': n = max(3, n)
            if k == 'river': n = max(4, n)
            for i in range(n):
                if k == 'region': e = w.add(k, nm.uniq(lambda: r.choice(["Ost", "Kar", "Vel", "Mor", "Sar", "Lan", "Hel", "Tar"]) + r.choice(["varia", "menia", "landia", "thria", "dovia", "gard", "marche", "sia"])))
                elif k == 'river': e = w.add(k, "the " + nm.uniq(lambda: r.choice(["Iv", "Or", "Sel", "Tam", "Ner", "Wel", "Dar", "Ach", "Lud", "Bre"]) + r.choice(["ra", "en", "isk", "ova", "ant", "el", "is", "une"])))
                elif k == 'city': e = w.add(k, nm.city())
                elif k == 'institute':
                    fl = r.choice(FIELDS); e = w.add(k, nm.institute(fl[1])); e.fl = fl[0]
                elif k == 'company': e = w.add(k, None)
                else: e = w.add(k, nm.product())
                e.doc = i < c[k]
        P = [w.newperson(True) for _ in range(c['person'])]
        E = w.E
        for p in P:
            b = r.randint(1895, 1984); p.b = b; p.f['born'] = w.date(b); p.f['birthplace'] = r.choice(E['city'])
            p.f['prof'] = Lit(r.choice(PROFS))
            p.dead = b < 1930 or (b < 1945 and r.random() < .4)
            if p.dead:
                d = min(2019, b + r.randint(58, 92)); p.f['died'] = w.date(d); p.d = d
                if r.random() < .6: p.f['deathplace'] = r.choice(E['city'])
            else: p.d = 2020
            if r.random() < .5:
                g = p.g; nm2 = nm.uniq(lambda: r.choice(nm.M if g == 'f' else nm.F) + " " + nm.last()); p.f['spouse'] = Lit(nm2)
            if r.random() < .3: p.f['book'] = Lit(nm.uniq(lambda: r.choice(["The " + r.choice(nm.ADJ) + " " + r.choice(nm.THG), "On " + r.choice(["Friction", "Rust", "Patience", "Small Gears", "Heat and Habit", "Fair Measures", "Noise"]), "A " + r.choice(["Life", "Winter", "Year", "Childhood"]) + " among " + r.choice(["Boilers", "Engines", "Lathes", "Cranes", "Machines"]), "Letters from " + r.choice(["the Night Shift", "a Drawing Office", "the Foundry", "the Test Bench"]), r.choice(["Steam", "Salt", "Wire", "Iron", "Coal"]) + " and " + r.choice(["Silence", "Water", "Daylight", "Honour", "Bread"])])))
            if r.random() < .25: p.f['nick'] = Lit("the " + nm.uniq(lambda: r.choice(["Valve", "Iron", "Paper", "Copper", "Midnight", "Silent", "Slide-Rule", "Lathe", "Honest", "Chalk"]) + " " + r.choice(["Queen", "Countess", "Aunt", "Abbess"] if p.g == 'f' else ["King", "Baron", "Uncle", "Abbot"])))
            if r.random() < .4: p.f['plays'] = Lit(r.choice(INSTR))
        for e in E['institute']:
            y = r.randint(1860, 1975); e.y = y
            e.f = {'city': r.choice(E['city']), 'founded': Y(y), 'field': Lit(e.fl), 'staff': Lit(num(r.randint(40, 1900)))}
            b = r.choice([f"{r.randint(11, 95)} million crowns", f"{r.randint(2, 9)}.{r.randint(1, 9)} million crowns"]); e.f['budget'] = Lit(b)
            if r.random() < .6: e.f['hall'] = Lit(nm.uniq(lambda: r.choice(nm.ADJ) + " " + r.choice(["House", "Hall", "Court", "Mill", "Barracks"])))
        living = [p for p in P if not p.dead and p.b < 1982]; r.shuffle(living)
        others = P[:]; r.shuffle(others)
        def take(pool, prob=.8):
            if pool and r.random() < prob: return pool.pop()
            return w.newperson()
        # offices (living people)
        for e in E['institute']: p = take(living, .6); e.f['director'] = p; p.f['directs'] = e
        for e in E['city']: p = take(living, .35); e.f['mayor'] = p; p.f['mayor_of'] = e; p.local = True
        n_ceo = 0
        founders = [p for p in others if 'mayor_of' not in p.f and 'directs' not in p.f]
        for i, e in enumerate(E['company']):
            p = founders.pop() if founders and r.random() < .6 else w.newperson()
            y = p.b + r.randint(23, 42) if hasattr(p, 'b') else r.randint(1890, 2005)
            if hasattr(p, 'b'): y = min(y, 2015)
            own = r.random() < .15
            e.name = nm.company(p.name.split()[-1] if own else None); e.own = own; e.y = y
            e.f = {'founder': p, 'founded': Y(y), 'hq': r.choice(E['city']), 'makes': Lit(r.choice(MAKES)), 'employees': Lit(num(r.choice([r.randint(35, 990), r.randint(1000, 9900), r.randint(100, 400) * 100])))}
            p.f['founded_co'] = e; p.f['co_year'] = e.f['founded']
            e.f['revenue'] = Lit(r.choice([f"{r.randint(12, 980)} million crowns", f"{r.randint(1, 9)}.{r.randint(1, 9)} billion crowns", f"{num(r.randint(1200, 9900))},000 crowns"]))
            if r.random() < .85:
                cands = [q for q in living if 'founded_co' not in q.f and 'heads' not in q.f and q not in founders[-1:]]
                q = cands[-1] if cands and r.random() < .5 else w.newperson()
                if q in living: living.remove(q)
                if q in founders: founders.remove(q)
                e.f['ceo'] = q; q.f['heads'] = e
            if r.random() < .3: e.f['former'] = Lit(nm.company())
            if r.random() < .35: e.f['plants'] = None
        for e in E['company']:
            if 'plants' in e.f:
                cs = r.sample(E['city'], 3); ns = [x.name for x in cs]
                e.f['plants'] = Lit(lst(ns), [lst(list(q)) for q in itertools.permutations(ns)][1:])
        comp = E['company'][:]
        for e in comp:
            if r.random() < .22:
                a = r.choice(comp)
                if a is not e and a.y < 2010 and 'acquirer' not in a.f and 'acquirer' not in e.f:
                    y = r.randint(max(a.y, e.y) + 5, 2020) if max(a.y, e.y) + 5 <= 2020 else None
                    if y: e.f['acquirer'] = a; e.f['acq_year'] = Y(y)
        # products
        engs = [p for p in P if not ({'mayor_of', 'directs', 'heads', 'founded_co'} & set(p.f))]; r.shuffle(engs)
        for e in E['product']:
            t = r.choice(TYPES); e.ref = "the " + t[1]; m = r.choice(comp)
            d = None
            for p in engs:
                lo, hi = max(p.b + 26, m.y + 1), min(p.d - 1, p.b + 62, 2018)
                if lo <= hi: d = p; break
            if d and r.random() < .85: engs.remove(d); y = r.randint(lo, hi); d.f['employer'] = m
            else: d = w.newperson(); y = r.randint(max(m.y + 1, 1925), max(2018, m.y + 2))
            if t[0] == 'drafting program' and y < 1980: t = TYPES[7]; e.ref = 'the drug'
            e.t = t
            e.f = {'type': Lit(t[0]), 'maker': m, 'designer': d, 'launched': w.date(y), 'price': Lit(num(r.choice([r.randint(12, 99) * 10, r.randint(10, 99) * 100, r.randint(10, 300) * 1000])) + " crowns"), 'sold': Lit(num(r.choice([r.randint(300, 9900), r.randint(100, 980) * 100])))}
            d.f['designed'] = e
            if t[4]: v = r.randint(t[2], t[3]); e.f['weight'] = Lit(num(v) + (" kilograms" if t[4] == 'k' else " grams"), [num(v) + (" kg" if t[4] == 'k' else " g")])
            if y < 2000 and r.random() < .5: e.f['ended'] = Y(y + r.randint(4, 20))
            elif r.random() < .6: e.f['plant'] = r.choice(E['city'])
            lo, hi = {0: (20, 400), 1: (90, 900), 2: (400, 9000), 3: (9000, 90000), 4: (200000, 4000000)}[0 if t[0] in ('painkiller', 'antiseptic cream') else 1 if t[4] == 'g' else 2 if t[3] <= 160 else 3 if t[3] <= 14000 else 4]
            v = r.randint(lo, hi); e.f['price'] = Lit(num(v if v < 400 else v // 10 * 10 if v < 2000 else v // 100 * 100) + " crowns")
            if not t[4]: e.ref = r.choice(["the " + t[1], "the product"])
            if t[0] == 'drafting program': e.f.pop('plant', None); e.f['launched'] = w.date(max(y, m.y + 1))
            if r.random() < .45: e.f['named'] = r.choice(E['city'] + E['river'] * 2)
            if 'bestknown' not in m.f and r.random() < .6: m.f['bestknown'] = e
        for p in engs:
            if 'designed' not in p.f and r.random() < .8:
                cs = [m for m in comp if p.b + 20 < 2015 and m.y < p.b + 40]
                if cs: p.f['employer'] = r.choice(cs)
        for p in P:
            ins = [i for i in E['institute'] if i.y < p.b + 18 and p.f.get('directs') is not i]
            if ins and r.random() < .6: p.f['studied'] = r.choice(ins)
        # cities, regions, rivers
        for e in E['region']:
            free = [x for x in E['city'] if 'region' not in x.f]
            x = r.choice(free); x.f['region'] = e
            e.f = {'capital': x, 'area': Lit(num(r.randint(2100, 38000)) + " square kilometres", []), 'governor': w.newperson(), 'crop': Lit(r.choice(CROPS)), 'joined': Y(r.randint(1815, 1922))}
        lm = ["Clock Tower", "Machine Museum", "Iron Bridge", "Gas Hall", "Salt Gate", "Weavers' Church", "Water Tower", "Cable Railway", "Botanical Garden", "Glass Arcade", "Miners' Column", "Mint"]
        for e in E['city']:
            e.f.setdefault('region', r.choice(E['region'])); e.f['river'] = r.choice(E['river'])
            e.f['population'] = Lit(num(r.choice([r.randint(6000, 99000), r.randint(100, 890) * 1000]))); e.f['population'].val = int(e.f['population'].text.replace(',', ''))
            e.f['charter'] = Y(r.randint(1190, 1790)); v = r.randint(4, 980); e.f['elevation'] = Lit(f"{v} metres", [f"{v} m"], v)
            if r.random() < .75: e.f['landmark'] = Lit("the " + nm.uniq(lambda: r.choice(["Great", "Old", "Leaning", "Royal", "Federal", "Green", "Upper", "Saint Orla", "King's", "Twin", "Little", "North"]) + " " + r.choice(lm)))
            hq = [k for k in comp if k.f['hq'] is e]
            if hq and r.random() < .6: e.f['firms'] = r.choice(hq)
        for e in E['river']:
            v = r.randint(60, 940); e.f = {'length': Lit(f"{v} kilometres", [f"{v} km"], v), 'source': Lit("Mount " + nm.last()), 'mouth': Lit(r.choice(["the Bay of ", "Lake ", "the Gulf of "]) + nm.uniq(lambda: r.choice(nm.CA) + r.choice(["a", "or", "is", "una"])))}
            if r.random() < .7: e.f['dam'] = Lit("the " + nm.last() + " Dam"); e.f['dam_year'] = Y(r.randint(1908, 1988))
            ts = [x for x in E['city'] if x.f['river'] is e]
            if len(ts) >= 2: ts = ts[:4]; e.f['towns'] = Lit(lst([x.name for x in ts])); e.towns = ts
        for i in range(c['fair']):
            sec = r.choice(SECTORS); ct = r.choice(E['city'])
            W = sec.title()
            e = w.add('fair', nm.uniq(lambda: r.choice(["the " + ct.name + " " + W + " Fair", "Expo " + r.choice(["Ferrum", "Nova", "Mecanica", "Vita", "Textura", "Carbo", "Maris", "Terra", "Volta"]), r.choice(nm.ADJ) + " Week", "the " + r.choice(["Spring", "Autumn", "Federal", "Grand", "Harbour"]) + " " + W + " Show"])), doc=True)
            e.f = {'city': ct, 'sector': Lit(sec), 'first': Y(r.randint(1898, 2006)), 'month': Lit(r.choice(MONTHS)), 'visitors': Lit(num(r.randint(40, 2400) * 100)), 'exhibitors': Lit(num(r.randint(90, 1900)))}
            e.doc = True
            e.f['organiser'] = r.choice(comp + E['institute'] * 2)
            oy = e.f['organiser'].y
            if e.f['first'].val < oy: e.f['first'] = Y(min(oy + r.randint(2, 12), 2018))
        free = [p for p in P]; r.shuffle(free)
        for i in range(c['prize']):
            giver = r.choice(E['institute'])
            ns = w.newperson() if r.random() < .6 else None
            e = w.add('prize', nm.uniq(lambda: "the " + (ns.name.split()[-1] if ns else r.choice(nm.ADJ) + " " + r.choice(nm.THG)) + " " + r.choice(["Prize", "Medal", "Award"])))
            e.doc = True; fy = r.randint(max(1905, giver.y + 1), 1982)
            e.f = {'giver': giver, 'field': Lit(r.choice(PRIZEF)), 'first': Y(fy), 'money': Lit(num(r.randint(10, 500) * 1000) + " crowns")}
            if ns: e.f['namesake'] = ns
            win = {}
            for p in list(free):
                lo, hi = max(p.b + 30, fy), min(p.d - 1, 2019)
                if lo <= hi:
                    y = r.randint(lo, hi)
                    if y not in win: win[y] = p; free.remove(p)
                if len(win) >= 4: break
            e.win = dict(sorted(win.items()))
            for y, p in e.win.items(): p.f['won'] = e; p.f['won_year'] = Y(y)
            listed = list(e.win.items())[: r.choice([2, 3, 4])]; e.listed = listed
            if len(listed) >= 2: e.f['winners'] = Lit(lst([f"{p.name} ({y})" for y, p in listed]))
        for i in range(c['accident']):
            t = r.choice(ACC); m = r.choice([x for x in comp if x.y < 2005]); ct = r.choice([m.f['hq'], r.choice(E['city'])])
            e = w.add('accident', nm.uniq(lambda: "the " + ct.name.split('-')[0].split(' under')[0] + " " + r.choice(ACC)[0] if i % 3 else "the " + nm.last() + " " + t[0])); e.doc = True
            e.f = {'date': w.date(r.randint(max(1912, m.y + 2), 2018)), 'city': ct, 'operator': m, 'cause': Lit(r.choice(CAUSES)), 'chair': w.newperson(), 'damage': Lit(f"{r.randint(2, 90)} million crowns")}
            d = r.randint(3, 60); tx = SMALL[d] if d <= 20 else str(d); e.f['deaths'] = Lit(tx, [str(d)] if d <= 20 else [])
    # ------------------------------------------------------------ documents
    def mark(w, e, rel):
        w.stated[(id(e), rel)] = True
        v = e.f.get(rel)
        if isinstance(v, Ent) and (e.kind, rel) in INVERSE:
            inv = INVERSE[(e.kind, rel)]
            if v.f.get(inv) is e: w.stated[(id(v), inv)] = True
        if rel == 'co_year': w.stated[(id(e.f['founded_co']), 'founded')] = True
        if rel == 'firms': w.stated[(id(v), 'hq')] = True
        if rel == 'towns':
            for x in e.towns: w.stated[(id(x), 'river')] = True
        if rel == 'winners':
            for y, p in e.listed: w.stated[(id(p), 'won')] = w.stated[(id(p), 'won_year')] = True
    def write(w, e):
        r = w.r; kind = e.kind; us = r.random() < .3
        rels = list(e.f)
        keep = {'person': {'prof'}, 'company': {'makes'}, 'product': {'type', 'maker'}, 'city': set(), 'institute': {'field'}}.get(kind, set())
        if kind == 'company' and e.own: keep = keep | {'founder'}
        if kind == 'person': keep = keep | {'founded_co', 'designed'}
        drop = [x for x in rels if x not in keep and r.random() < .14] if len(rels) > 3 else []
        r.shuffle(drop); drop = drop[:2 if len(rels) > 5 else 1]
        if 'won' in drop or 'won_year' in drop: drop = [x for x in drop if x not in ('won', 'won_year')] + ['won', 'won_year']
        if 'acquirer' in drop or 'acq_year' in drop: drop = [x for x in drop if x not in ('acquirer', 'acq_year')] + ['acquirer', 'acq_year']
        if 'dam' in drop: drop.append('dam_year')
        inc = [x for x in rels if x not in drop]
        left = set(inc)
        first = True; prevp = False; prevsubj = False
        def ref(case):
            nonlocal first
            full = e.name
            if first:
                first = False
                return {'S': full, 'O': full, 'P': poss(full)}[case]
            if kind == 'person':
                fem = e.g == 'f'
                if not prevp and not usednp[0] and not nopron[0] and r.random() < .55: return {'S': 'she' if fem else 'he', 'O': 'her' if fem else 'him', 'P': 'her' if fem else 'his'}[case]
                ln = full.split()[-1]; return {'S': ln, 'O': ln, 'P': poss(ln)}[case]
            x = r.random()
            if prevsubj and not usednp[0] and not nopron[0] and x < .3: return {'S': 'it', 'O': 'it', 'P': 'its'}[case]
            n = full if x > .72 else (e.ref if kind == 'product' else r.choice(NOUNS[kind]))
            return {'S': n, 'O': n, 'P': poss(n)}[case]
        usednp = [False]; nopron = [False]
        def render(facts, t):
            nonlocal prevp, prevsubj
            fs = facts.split()
            nopron[0] = '{S},' in t
            starts_other = not t.startswith('{S}')
            usednp[0] = starts_other and bool(set(fs) & (PERSON_RELS if kind == 'person' else (PERSON_RELS | THING_RELS))) or (kind != 'person' and starts_other and bool(re.match(r'\{(?!P)', t)))
            fem = getattr(e, 'g', 'f') == 'f'; dead = getattr(e, 'dead', False)
            def sub(m):
                k = m.group(1)
                if k in 'SOP': return ref(k)
                if k in ('he', 'his', 'him'): return {'he': 'she', 'his': 'her', 'him': 'her'}[k] if fem else k
                if k in ('is', 'wasis'): return 'was' if dead else 'is'
                if k == 'playsv': return 'played' if dead else 'plays'
                if k == 'wife': return 'husband' if fem else 'wife'
                if k.startswith('a:'): return an(e.f[k[2:]].text)
                v = e.f[k]
                if isinstance(v, Date): return v.us if us else v.text
                return v.name if isinstance(v, Ent) else v.text
            out = re.sub(r'\{([A-Za-z_:]+)\}', sub, t)
            if us: out = re.sub(r'((?:' + '|'.join(MONTHS) + r') \d{1,2}, \d{4}) (?!was|in )', lambda m: m.group(1) + ', ' if False else m.group(1) + ' ', out)
            prevp = bool(set(fs) & PERSON_RELS); prevsubj = t.startswith('{S}') and not (set(fs) & (THING_RELS | {'hq', 'city', 'birthplace', 'plants', 'plant'}))
            for f in fs: w.mark(e, f)
            return cap(out)
        def choose(pats, need):
            c = [p for p in pats if set(p[0].split()) <= left]
            if not c: return None
            def sc(p):
                return w.use.get((kind, p[1]), 0) + r.random() * 2.5 - .5 * len(p[0].split())
            p = min(c, key=sc); w.use[(kind, p[1])] = w.use.get((kind, p[1]), 0) + 1
            return p
        op = choose(OPEN[kind], True) or choose([p for p in BODY[kind] if p[1].startswith('{S}')], True) or choose(BODY[kind], True)
        out = [render(*op)]; left -= set(op[0].split())
        late = {'died', 'deathplace'}
        fills = FILL[kind][:]
        if kind == 'product' and not e.t[4]: fills = [x for x in fills if not any(z in x for z in ('running', 'fittings', 'screw', 'Spare', 'Green', 'blue', 'controls', 'prototype', 'Service', 'Mechanics', 'series', 'Schools', 'museums'))] + ["Shops ordered it again within a week.", "Regular customers swear by it.", "Newspapers gave it a friendly welcome."]
        r.shuffle(fills)
        seq = []
        while left:
            p = choose(BODY[kind], False)
            if p is None:
                for x in list(left): left.discard(x)   # no wording for it: leave it unstated
                break
            seq.append(p); left -= set(p[0].split())
        r.shuffle(seq)
        if r.random() < .75: seq.sort(key=lambda p: bool(set(p[0].split()) & late))
        k = 0
        while k < len(seq):
            p = seq[k]
            a = render(*p)
            if k + 1 < len(seq) and not (set((p[0] + ' ' + seq[k+1][0]).split()) & {'born', 'died', 'deathplace', 'date'}) and p[1].startswith('{S}') and seq[k+1][1].startswith('{S} ') and '{S},' not in seq[k+1][1] and '. ' not in p[1] and r.random() < .6 and not (set(p[0].split()) & (PERSON_RELS | THING_RELS)) and ',' not in p[1]:
                q = seq[k+1]
                pron = ('she' if getattr(e, 'g', 'f') == 'f' else 'he') if kind == 'person' else 'it'
                b = render(q[0], q[1].replace('{S}', pron, 1))
                a = a[:-1] + r.choice([", and ", "; ", ", and "]) + b[0].lower() + b[1:]
                k += 1
            out.append(a); k += 1
        nf = r.choice([0, 1, 1, 2, 3])
        while len(' '.join(out).split()) + sum(len(x.split()) for x in fills[:nf]) < 64 and nf < len(fills): nf += 1
        for x in fills[:nf]: out.insert(r.randint(1, len(out)), x)
        # paragraphs
        if len(out) > 6 and r.random() < .5:
            h = len(out) // 2; body = ' '.join(out[:h]) + "\n\n" + ' '.join(out[h:])
        else: body = ' '.join(out)
        t = r.random()
        lab = {'person': 'Biography', 'company': 'Company profile', 'city': 'City', 'institute': 'Research', 'product': 'Product', 'fair': 'Trade fair', 'prize': 'Prize', 'accident': 'Accident report', 'river': 'River', 'region': 'Region'}[kind]
        head = "# " + cap(e.name) + "\n\n" if t < .45 else cap(e.name) + "\n\n" if t < .65 else f"# {lab}: {cap(e.name)}\n\n" if t < .75 else ""
        return head + body + "\n"
    def documents(w):
        w.use = {}; out = []
        for e in w.ents:
            if e.doc: out.append((e, w.write(e)))
        w.r.shuffle(out); return out
    # ------------------------------------------------------------ questions
    def has(w, e, rel): return (id(e), rel) in w.stated and rel in e.f
    def ans(w, v):
        if isinstance(v, Ent): return v.name if v.kind in () else bare_answer(v.name), []
        return v.text, v.aliases
    def questions(w, M):
        r = w.r; one, multi, un = [], [], []; seen = set()
        n1, n3 = round(M * .6), round(M * .15); n2 = M - n1 - n3
        nm = w.nm
        def value(e, rel):
            base = rel.split('#')[0]; v = e.f[base]
            if rel.endswith('#year'): return str(v.y), []
            if isinstance(v, Ent): return bare_answer(v.name), ([v.name] if v.name != bare_answer(v.name) else [])
            t = v.text; al = list(v.aliases)
            if t.startswith('the '): al.append(t); t = bare(t)
            for a in ("a ", "an "):
                if t.startswith(a): al.append(t[len(a):])
            u = {'population': ['inhabitants', 'people', 'residents'], 'employees': ['people', 'employees'], 'staff': ['people'], 'deaths': ['people'], 'visitors': ['visitors'], 'exhibitors': ['exhibitors'], 'sold': ['units']}.get(base, [])
            al += [f"{x} {z}" for x in [t] + list(v.aliases) for z in u]
            if base == 'elevation': al.append(t + " above sea level")
            return t, al
        def push(lst_, q, a, al, grp, uns=False):
            q = cap(q)
            if q in seen: return False
            seen.add(q)
            lst_.append({"question": q, "answer": a, "aliases": sorted(set(al) - {a}), "unanswerable": uns, "group": grp}); return True
        # one hop
        pool = [(e, rel) for e in w.ents for rel in Q.get(e.kind, {}) if w.has(e, rel.split('#')[0])]
        for e in w.E['prize']:
            for y, p in e.win.items():
                if w.has(p, 'won'): pool.append((e, ('win', y, p)))
        for p in w.E['person']:
            if w.has(p, 'won_year'): pool.append((p, ('wy',)))
        # same-named date#year variants thinned
        pool = [x for x in pool if not (isinstance(x[1], str) and x[1].endswith('#year') and r.random() < .5)]
        r.shuffle(pool)
        # spread over relations: round robin by (kind, relation)
        bucket = {}
        for e, rel in pool: bucket.setdefault((e.kind, rel if isinstance(rel, str) else rel[0]), []).append((e, rel))
        order = []
        while bucket:
            ks = list(bucket); r.shuffle(ks)
            for k in ks:
                for _ in range(1 + len(bucket[k]) // 12):
                    if bucket[k]: order.append(bucket[k].pop())
                if not bucket[k]: del bucket[k]
        passes = 0
        while len(one) < n1 and passes < 6:
            for e, rel in order:
                if len(one) >= n1: break
                if isinstance(rel, tuple):
                    if rel[0] == 'win':
                        push(one, r.choice(["Who won {x} in {y}?", "Who received {x} in {y}?", "To whom was {x} awarded in {y}?"]).format(x=e.name, y=rel[1]), rel[2].name, [], 'one-hop')
                    else:
                        push(one, r.choice(["When did {x} win {z}?", "In what year did {x} receive {z}?"]).format(x=e.name, z=e.f['won'].name), e.f['won_year'].text, [], 'one-hop')
                    continue
                a, al = value(e, rel)
                if rel == 'employer' and e.f.get('founded_co'): continue
                if rel == 'prof': qs = Q['person']['prof']
                qs = Q[e.kind][rel]
                q = r.choice(qs).replace("{x}'s", poss(e.name)).format(x=e.name)
                q = w.tense(e, q)
                push(one, q, a, al, 'one-hop')
            passes += 1
        # multi hop
        def chain():
            depth = r.choice([2, 2, 2, 3])
            e = r.choice(w.ents); visited = [e]; np = e.name
            for _ in range(depth - 1):
                rs = [k[1] for k in NP if k[0] == e.kind and w.has(e, k[1])]
                rs = [x for x in rs if isinstance(e.f[x], Ent) and e.f[x] not in visited]
                if not rs: return False
                rel = r.choice(rs); nxt = e.f[rel]
                if rel == 'won' and nxt.kind != 'prize': return False
                opts = NP[(e.kind, rel)]; np = (r.choice(opts) if np == visited[0].name else opts[0]).format(x=np)
                if np.count('where') + np.count('whose') + np.count('that') > 1: return False
                if e.kind == 'fair' and rel == 'organiser': pass
                e = nxt; visited.append(e)
            rels = [x for x in Q[e.kind] if w.has(e, x.split('#')[0]) and e.f[x.split('#')[0]] not in visited and x != 'type']
            rels = [x for x in rels if not (isinstance(e.f[x.split('#')[0]], Ent) and e.f[x.split('#')[0]].name in [v.name for v in visited])]
            if not rels: return False
            rel = r.choice(rels); a, al = value(e, rel)
            if depth == 3 and e.kind == 'person' and rel == 'prof': return False
            qs = [q for q in Q[e.kind][rel] if "{x}'s" not in q]
            q = w.tense(e, r.choice(qs).format(x=np))
            if a.lower() in q.lower(): return False
            return push(multi, q, a, al, 'multi-hop')
        CMP = {('company', 'founded'): (["Which was founded earlier, {a} or {b}?", "Which company is older, {a} or {b}?", "Of {a} and {b}, which was founded first?"], -1, "Was {a} founded before {b}?", -1),
               ('institute', 'founded'): (["Which institute was founded first, {a} or {b}?", "Which is older, {a} or {b}?"], -1, "Was {a} founded before {b}?", -1),
               ('city', 'population'): (["Which city has more inhabitants, {a} or {b}?", "Which is larger by population, {a} or {b}?"], 1, "Does {a} have more inhabitants than {b}?", 1),
               ('city', 'charter'): (["Which city received its charter earlier, {a} or {b}?"], -1, "Did {a} receive its charter before {b}?", -1),
               ('city', 'elevation'): (["Which city lies higher, {a} or {b}?"], 1, "Does {a} lie higher above sea level than {b}?", 1),
               ('person', 'born'): (["Who was born first, {a} or {b}?", "Who is older by date of birth, {a} or {b}?"], -1, "Was {a} born before {b}?", -1),
               ('product', 'launched'): (["Which was launched first, {a} or {b}?", "Which product went on sale earlier, {a} or {b}?"], -1, "Was {a} launched before {b}?", -1),
               ('river', 'length'): (["Which river is longer, {a} or {b}?"], 1, "Is {a} longer than {b}?", 1),
               ('fair', 'first'): (["Which fair was held first, {a} or {b}?", "Which fair is older, {a} or {b}?"], -1, "Was {a} first held before {b}?", -1),
               ('prize', 'first'): (["Which prize was awarded first, {a} or {b}?", "Which prize is older, {a} or {b}?"], -1, "Is {a} older than {b}?", -1),
               ('accident', 'date'): (["Which happened first, {a} or {b}?", "Which happened later, {a} or {b}?"], 0, "Did {a} happen before {b}?", -1)}
        def compare():
            k = r.choice(list(CMP)); c = [e for e in w.E[k[0]] if w.has(e, k[1])]
            if len(c) < 2: return False
            a, b = r.sample(c, 2); va, vb = a.f[k[1]].val, b.f[k[1]].val
            if va == vb: return False
            qs, sg, yn, ysg = CMP[k]
            if r.random() < .6:
                q = r.choice(qs)
                s = sg or (1 if 'later' in q else -1)
                win = a if (va > vb) == (s > 0) else b
                return push(multi, q.format(a=a.name, b=b.name), bare_answer(win.name), [win.name], 'multi-hop')
            return push(multi, yn.format(a=a.name, b=b.name), "yes" if (va > vb) == (ysg > 0) else "no", [], 'multi-hop')
        def same():
            k, rel, q = r.choice([('company', 'hq', "Are {a} and {b} based in the same city?"), ('city', 'region', "Do {a} and {b} lie in the same region?"), ('city', 'river', "Do {a} and {b} lie on the same river?"), ('person', 'birthplace', "Were {a} and {b} born in the same city?"), ('product', 'maker', "Are {a} and {b} made by the same company?"), ('person', 'studied', "Did {a} and {b} study at the same institute?")])
            c = [e for e in w.E[k] if w.has(e, rel)]
            if len(c) < 2: return False
            want = r.random() < .5
            for _ in range(60):
                a, b = r.sample(c, 2)
                if (a.f[rel] is b.f[rel]) == want: return push(multi, q.format(a=a.name, b=b.name), "yes" if want else "no", [], 'multi-hop')
            return False
        CONJ = [('company', 'hq', 'founded', ["Which company based in {1} was founded in {2}?", "Which company founded in {2} has its headquarters in {1}?"]), ('company', 'hq', 'makes', ["Which company based in {1} makes {2}?", "Which maker of {2} has its headquarters in {1}?"]),
                ('person', 'birthplace', 'prof', ["Which {2} was born in {1}?"]), ('person', 'studied', 'employer', ["Who studied at {1} and worked for {2}?"]), ('person', 'studied', 'birthplace', ["Who was born in {2} and studied at {1}?"]),
                ('product', 'maker', 'type', ["Which {2} is made by {1}?"]), ('institute', 'city', 'field', ["Which institute in {1} does research on {2}?"]), ('city', 'river', 'region', ["Which city in {2} lies on {1}?"]), ('fair', 'city', 'month', ["Which fair is held in {1} in {2}?"]),
                ('person', 'birthplace', 'plays', ["Who was born in {1} and played the {2}?"]), ('person', 'birthplace', 'studied', ["Which person born in {1} graduated from {2}?"])]
        def conj():
            k, r1, r2, qs = r.choice(CONJ); e = r.choice(w.E[k])
            if not (w.has(e, r1) and w.has(e, r2)): return False
            txt = lambda v: v.name if isinstance(v, Ent) else v.text
            m = [x for x in w.E[k] if r1 in x.f and r2 in x.f and txt(x.f[r1]) == txt(e.f[r1]) and txt(x.f[r2]) == txt(e.f[r2])]
            if len(m) != 1: return False
            if k == 'product': pass
            return push(multi, r.choice(qs).replace('{1}', txt(e.f[r1])).replace('{2}', txt(e.f[r2])), bare_answer(e.name), [e.name] + [], 'multi-hop')
        tries = 0
        while len(multi) < n2 and tries < n2 * 400:
            tries += 1
            r.choices([chain, compare, same, conj], [.58, .16, .09, .17])[0]()
        # unanswerable
        def fake(kind):
            def one_():
                if kind == 'person': return nm.person()[0]
                if kind == 'company': return nm.company()
                if kind == 'city': return nm.city()
                if kind == 'institute': return nm.institute(r.choice(FIELDS)[1])
                if kind == 'product': return nm.product()
                if kind == 'prize': return "the " + nm.last() + " " + r.choice(["Prize", "Medal", "Award"])
                if kind == 'accident': return "the " + nm.last() + " " + r.choice(ACC)[0]
                if kind == 'fair': return "the " + nm.city() + " " + r.choice(["Tools", "Energy", "Glass", "Paper"]) + " Fair"
                return None
            return one_()
        missing = [(e, rel) for e in w.ents if e.doc for rel in Q[e.kind] if not w.has(e, rel.split('#')[0])]
        OKMISS = {'person': {'born', 'birthplace', 'studied', 'spouse', 'plays', 'employer', 'book', 'nick'}, 'company': {'founder', 'founded', 'hq', 'ceo', 'employees', 'revenue', 'former', 'bestknown', 'plants', 'acquirer'}, 'product': {'designer', 'launched', 'price', 'sold', 'ended', 'named', 'weight', 'plant'}, 'prize': {'namesake', 'first', 'money', 'giver'}}
        def okm(e, rel):
            if rel in ('died', 'died#year', 'deathplace') : return False
            if e.kind in OKMISS and rel not in OKMISS[e.kind]: return False
            if rel == 'employer' and ({'founded_co', 'heads', 'directs', 'mayor_of', 'designed'} & set(e.f)): return False
            if rel == 'named' and e.f.get('named'): return True
            if e.kind == 'product' and rel == 'weight' and 'weight' not in e.f: return False
            if rel == 'namesake': return 'namesake' in e.f and False
            if e.kind == 'company' and rel == 'bestknown' and any(p.f.get('maker') is e for p in w.E['product']): return False
            if e.kind == 'institute' and rel == 'city' and any(e.f['city'].name in e.name for _ in [0]): return False
            if e.kind in ('fair', 'accident') and rel in ('city', 'sector'): return False
            if e.kind == 'city' and rel == 'region' and any(x.f['capital'] is e for x in w.E['region']): return False
            return True
        missing = [x for x in missing if okm(*x)]; r.shuffle(missing)
        kinds = ['person'] * 4 + ['company'] * 4 + ['product'] * 2 + ['city'] * 2 + ['institute', 'fair', 'prize', 'accident']
        tries = 0
        while len(un) < n3 and tries < 9000:
            tries += 1; x = r.random()
            if x < .45 and missing:
                e, rel = missing.pop(); q = r.choice(Q[e.kind][rel]).replace("{x}'s", poss(e.name)).format(x=e.name)
            elif x < .75:
                k = r.choice(kinds); f = fake(k); rel = r.choice(list(Q[k]))
                q = r.choice(Q[k][rel]).replace("{x}'s", poss(f)).format(x=f)
                push(un, q, "", [], 'unanswerable', True); continue
            else:
                e = r.choice([z for z in w.ents if z.doc]); q = r.choice(NEVER[e.kind]).format(x=e.name)
            push(un, w.tense(e, q), "", [], 'unanswerable', True)
        allq = one + multi + un; r.shuffle(allq)
        for i, q in enumerate(allq): q_ = {"id": f"q{i+1:04d}"}; q_.update(q); allq[i] = q_
        return allq
    def tense(w, e, q):
        if e.kind != 'person': return q
        if not e.dead:
            q = re.sub(r'^What instrument did (.*) play\?', r'What instrument does \1 play?', q); q = re.sub(r'^Which instrument did (.*) play\?', r'Which instrument does \1 play?', q)
            q = re.sub(r'^What was the profession', 'What is the profession', q); q = re.sub(r'^Who was (.*) married to', r'Who is \1 married to', q); q = re.sub(r'^How tall was', 'How tall is', q); q = re.sub(r'^What was the nickname', 'What is the nickname', q); q = re.sub(r'^By what nickname was', 'By what nickname is', q)
        else:
            q = re.sub(r"^What is (.*)'s profession", r"What was \1's profession", q); q = re.sub(r"^Which city does (.*) come from", r"Which city did \1 come from", q)
        return q

def bare_answer(n): return bare(n)

def main():
    ap = argparse.ArgumentParser(); ap.add_argument('--documents', type=int, default=60); ap.add_argument('--questions', type=int, default=150); ap.add_argument('--seed', type=int, default=1); ap.add_argument('--out', required=True)
    a = ap.parse_args()
    w = World(a.documents, a.seed); docs = w.documents(); qs = w.questions(a.questions)
    d = os.path.join(a.out, 'documents'); os.makedirs(d, exist_ok=True)
    for f in os.listdir(d): os.remove(os.path.join(d, f))
    for i, (e, t) in enumerate(docs):
        slug = re.sub(r'[^a-z0-9]+', '-', bare(e.name).lower()).strip('-')
        ext = 'txt' if w.r.random() < .3 else 'md'
        with open(os.path.join(d, f"{i+1:03d}-{slug}.{ext}"), 'w') as f: f.write(t)
    with open(os.path.join(a.out, 'questions.jsonl'), 'w') as f:
        for q in qs: f.write(json.dumps(q, ensure_ascii=False) + "\n")
    from collections import Counter
    wc = [len(t.split()) for _, t in docs]
    print(len(docs), Counter(q['group'] for q in qs), 'words', min(wc), max(wc))
main()
