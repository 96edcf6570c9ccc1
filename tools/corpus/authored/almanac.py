#!/usr/bin/env python3
import argparse, json, os, random, re
ap = argparse.ArgumentParser()
ap.add_argument('--documents', type=int, default=60); ap.add_argument('--questions', type=int, default=200)
ap.add_argument('--seed', type=int, default=1); ap.add_argument('--out', default='small')
A = ap.parse_args(); R = random.Random(A.seed)
MONTHS = 'January February March April May June July August September October November December'.split()
# ---------------------------------------------------------------- kinds
# (type, key): vp finite phrases; pt participles/appositions; full sentences; q questions; inv inverse questions
K = {}
def kind(t, key, vp='', pt='', full='', q='', inv='', back=None):
    sp = lambda s: [x.strip() for x in s.strip().split('\n') if x.strip()]
    K[(t, key)] = dict(vp=sp(vp), pt=sp(pt), full=sp(full), q=sp(q), inv=sp(inv))

kind('person','born','''
was born on {v}''','''
born on {v}''','''
{N}'s date of birth is recorded as {v}.
It was on {v} that {N} was born.
{N}, whose birth was registered on {v}, was the {ord} child in the family.
According to the parish register, {N} was born on {v}.
On {v} {N} was born into a family of {folk}.''','''
When was {X} born?
On what date was {X} born?
What is the date of birth of {X}?
What is {X}'s birthday?''')
kind('person','birthplace','''
was born in {v}
grew up in {v}, {p} native city
comes from a family in {v}, where {o} was born''','''
a native of {v}
born in {v}''','''
{N}'s birthplace is {v}.
The city of {v} is where {N} was born.
{v} was the birthplace of {N}, and {p} parents stayed there all their lives.''','''
Where was {X} born?
In which city was {X} born?
What is the birthplace of {X}?
What city is {X}'s birthplace?''','''
Who was born in {v}?''')
kind('person','school','''
studied at {v}
graduated from {v}
received {p} degree from {v}
was educated at {v}''','''
a graduate of {v}
educated at {v}''','''
{N}'s studies took place at {v}.
After school, {N} enrolled at {v} and completed {p} degree there.
It was at {v} that {N} took {p} degree.''','''
Where did {X} study?
Which university did {X} attend?
From which university did {X} graduate?
At what university was {X} educated?''')
kind('person','spouse','''
married {v} in {w}
got married to {v} in {w}
entered into marriage with {v} in {w}''','''
''','''
In {w} {N} married {v}.
{v} became {N}'s {spw} in {w}.
{N}'s {spw}, {v}, married {om} in {w}.
{N} and {v} were married in {w}.
The wedding of {N} and {v} took place in {w}.''','''
Who did {X} marry?
Who is {X}'s spouse?
To whom was {X} married?
What is the name of the spouse of {X}?''')
kind('person','prize','''
won {v} in {w}
received {v} in {w}
was awarded {v} in {w}''','''
the winner of {v} in {w}
honoured with {v} in {w}''','''
In {w} {N} was given {v}.
{v} went to {N} in {w}.
{N}'s work was recognised with {v} in {w}.
The jury of {v} chose {N} as its winner in {w}.''','''
Which award did {X} win?
What prize did {X} receive?
Which prize was awarded to {X}?
What award was {X} given?''')
kind('person','died','''
died in {v}
lived until {v}''','''
''','''
{N}'s death came in {v} after a short illness.
In {v} {N} died at home, surrounded by {p} family.
{N} passed away in {v}.
{N}, who died in {v}, is buried beside {p} parents.
When {N} died in {v}, several newspapers printed long obituaries.''','''
When did {X} die?
In what year did {X} die?
What year did {X} pass away?
What was the year of {X}'s death?''')
kind('person','job','''
made a living as {a}
worked as {a}
spent {p} working life as {a}''','''
{a} by profession
trained as {a}''','''
{N}'s profession was that of {a}.
By profession {N} was {a}.
Before becoming well known, {N} earned {p} living as {a}.''','''
What was {X}'s profession?
What was the profession of {X}?
What was the occupation of {X}?
What did {X} do for a living?''')
# companies
kind('company','founded','''
was founded in {v}
was established in {v}
has been in business since {v}
opened its doors in {v}''','''
founded in {v}
established in {v}''','''
The year {v} saw the founding of {N}.
{N}'s history begins in {v}, when it was founded.
In {v} {N} was set up with a small bank loan.
Since its foundation in {v}, {N} has never changed its name.''','''
When was {X} founded?
In what year was {X} established?
What year was {X} founded?
In which year was {X} set up?''')
kind('company','founder','''
was founded by {v}
was started by {v}
owes its existence to {v}, who founded it
has {v} as its founder''','''
founded by {v}
the creation of {v}''','''
{v} founded {N} with the help of a few friends.
The founder of {N} is {v}.
It was {v} who founded {N}.
{N}'s founder was {v}.''','''
Who founded {X}?
Who was the founder of {X}?
Who started {X}?
By whom was {X} founded?''','''
Which company did {v} found?
What company was founded by {v}?
What is the name of the company that {v} started?''')
kind('company','hq','''
is based in {v}
has its headquarters in {v}
is headquartered in {v}
runs its business from {v}, where its head office stands''','''
based in {v}
with its headquarters in {v}''','''
The headquarters of {N} are in {v}.
{v} is home to the head office of {N}.
{N}'s main office is located in {v}.
From its headquarters in {v}, {N} serves customers all over the country.''','''
Where is {X} based?
In which city is {X} headquartered?
Where are the headquarters of {X}?
What city is home to the head office of {X}?''','''
Which company is based in {v}?''')
kind('company','employees','''
employs {v} people
has {v} employees
has a workforce of {v}
gives work to {v} people''','''
with a staff of {v}
employing {v} people''','''
About its size there is no doubt: {N} has {v} employees.
{N}'s workforce numbers {v}.
A total of {v} people work for {N}.
Today {v} people are employed by {N}.''','''
How many people work for {X}?
How many employees does {X} have?
How many people does {X} employ?
What is the size of the workforce of {X}?''')
kind('company','revenue','''
reported a revenue of {v} in {w}
earned revenue of {v} in {w}
had sales of {v} in {w}''','''
with a revenue of {v} in {w}''','''
In {w} {N}'s revenue came to {v}.
{N}'s annual report for {w} shows a revenue of {v}.
Revenue at {N} reached {v} in {w}.
For the year {w}, {N} announced a revenue of {v}.''','''
What was the revenue of {X} in {w}?
How much revenue did {X} report in {w}?
How much did {X} earn in revenue in {w}?''')
kind('company','ceo','''
is led by chief executive {v}
is run by {v}, its chief executive
has {v} as its chief executive
is headed by {v}''','''
led by chief executive {v}
headed by {v}''','''
{v} is the chief executive of {N}.
The current chief executive of {N} is {v}.
{N}'s chief executive, {v}, took over after a long search.
Since last year, {v} has been in charge of {N} as chief executive.''','''
Who is the chief executive of {X}?
Who leads {X}?
Who is the CEO of {X}?
Who runs {X}?''','''
Which company is led by {v}?
Which company has {v} as its chief executive?''')
kind('company','makes','''
makes {v}
produces {v}
is known for its {v}
specialises in {v}
manufactures {v}''','''
a maker of {v}
known for its {v}''','''
The main products of {N} are {v}.
{N}'s range consists of {v}.
Customers come to {N} for its {v}.
Most of the income of {N} is earned with {v}.''','''
What does {X} make?
What does {X} produce?
What are the main products of {X}?
What does {X} manufacture?''')
# cities
kind('city','population','''
has a population of {v}
has {v} inhabitants
is home to {v} people''','''
with a population of {v}
home to {v} people''','''
The population of {N} was {v} at the last census.
At the last census, {v} people lived in {N}.
The number of inhabitants of {N} is {v}.
The last census counted {v} residents in {N}.''','''
What is the population of {X}?
How many people live in {X}?
How many inhabitants does {X} have?''')
kind('city','mayor','''
is governed by mayor {v}
has {v} as its mayor
elected {v} as its mayor in {w}
has been led since {w} by mayor {v}''','''
governed by mayor {v}''','''
{v} is the mayor of {N}.
The mayor of {N} is {v}, who was elected in {w}.
{v} has been mayor of {N} since {w}.
In {w} {v} became mayor of {N}.
{N}'s mayor, {v}, took office in {w}.''','''
Who is the mayor of {X}?
What is the name of the mayor of {X}?
Who serves as mayor of {X}?
Who governs {X} as mayor?''','''
Of which city is {v} the mayor?
Which city has {v} as its mayor?
Where does {v} serve as mayor?''')
kind('city','river','''
lies on {v}
stands on the banks of {v}
is situated on {v}
was built along {v}''','''
situated on {v}
lying on the banks of {v}''','''
{V} flows through {N}.
{N} is crossed by {v}, on which it has always relied for trade.
The river that runs through {N} is {v}.
Through the middle of {N} runs {v}.''','''
On which river does {X} lie?
Which river flows through {X}?
What river is {X} situated on?
Which river runs through {X}?''','''
Which city lies on {v}?''')
kind('city','region','''
lies in the region of {v}
is located in {v}
belongs to the region of {v}''','''
part of the region of {v}
a city in {v}''','''
{N} is one of the larger cities in {v}.
The region of {v} includes {N}.
Among the cities of {v}, {N} is perhaps the most visited.
In the region of {v}, {N} is an important market centre.''','''
In which region is {X}?
What region does {X} belong to?
In what region is {X} located?
Which region is {X} part of?''')
kind('city','founded','''
was founded in {v}
dates from {v}, the year of its foundation
received its charter and was founded in {v}''','''
founded in {v}''','''
The foundation of {N} dates back to {v}.
Settlers founded {N} in {v}.
In {v} {N} was founded by fishermen and traders.
{N} has existed since {v}, when it was founded as a trading post.''','''
When was {X} founded?
In what year was {X} founded?
What year was {X} founded?''')
kind('city','exports','''
exports {v}
is known for its {v}
is famous for {v}''','''
known for its {v}
famous for {v}''','''
The chief exports of {N} are {v}.
{N}'s trade depends on {v}.
Visitors to {N} often take home some of its well-known goods: {v}.
Much of the wealth of {N} comes from {v}.''','''
What is {X} known for?
What are the chief exports of {X}?
What does {X} export?
What is {X} famous for?''')
kind('city','elevation','''
lies {v} above sea level
stands at {v} above sea level
is situated at an elevation of {v}''','''
situated {v} above sea level''','''
The elevation of {N} is {v}.
At {v} above sea level, {N} has cool summers.
{N}'s elevation is given as {v}.
The town hall of {N} stands {v} above sea level.''','''
What is the elevation of {X}?
How high above sea level is {X}?
At what elevation does {X} lie?''')
# products
kind('product','inventor','''
was invented by {v}
was designed by {v}
is an invention of {v}
was developed by {v}''','''
invented by {v}
the invention of {v}''','''
{v} invented {N} after years of experiments.
The inventor of {N} is {v}.
It was {v} who invented {N}.
{N}'s inventor, {v}, built the first version in a garage.''','''
Who invented {X}?
Who was the inventor of {X}?
Who designed {X}?
By whom was {X} invented?''','''
What did {v} invent?
Which product was invented by {v}?
What is {v}'s invention called?''')
kind('product','maker','''
is made by {v}
is manufactured by {v}
is produced by {v}
is sold by its manufacturer, {v}''','''
made by {v}
a product of {v}''','''
{v} manufactures {N}.
The manufacturer of {N} is {v}.
{v}, which makes {N}, sells it in several countries.
Production of {N} is in the hands of {v}.''','''
Which company makes {X}?
Who manufactures {X}?
Which company produces {X}?
What is the manufacturer of {X}?''','''
Which product is made by {v}?''')
kind('product','launched','''
was launched in {v}
came onto the market in {v}
was first sold in {v}
has been on sale since {v}''','''
launched in {v}
on the market since {v}''','''
The launch of {N} took place in {v}.
In {v} {N} reached the shops for the first time.
Customers were first able to buy {N} in {v}.
{N} appeared in {v} after long testing.''','''
When was {X} launched?
In what year did {X} come onto the market?
When was {X} first sold?
What year was {X} launched?''')
kind('product','price','''
costs {v}
is sold for {v}
has a price of {v}''','''
priced at {v}
sold for {v}''','''
The price of {N} is {v}.
Buyers pay {v} for {N}.
Shops sell {N} for {v}.
At {v}, {N} is not cheap.''','''
How much does {X} cost?
What is the price of {X}?
For how much is {X} sold?''')
kind('product','weight','''
weighs {v}
has a weight of {v}''','''
weighing {v}
with a weight of {v}''','''
The weight of {N} is {v}.
{N}, which weighs only {v}, can be moved by one person.
At {v}, {N} is lighter than its rivals.
Complete with its case, {N} weighs {v}.''','''
How much does {X} weigh?
What is the weight of {X}?
How heavy is {X}?''')
# bridges
kind('bridge','river','''
crosses {v}
spans {v}
carries road traffic across {v}''','''
spanning {v}
built across {v}''','''
{V} is crossed by {N}.
Travellers cross {v} by {N}.
The river under {N} is {v}.
Engineers built {N} over {v}.''','''
Which river does {X} cross?
What river is crossed by {X}?
Which river does {X} span?
What is the river under {X}?''','''
Which bridge crosses {v}?
What bridge spans {v}?''')
kind('bridge','city','''
is located in {v}
stands in {v}
is a landmark of {v}''','''
located in {v}
a landmark of {v}''','''
{v} is the city in which {N} stands.
In {v}, {N} links the old town with the station.
People in {v} are proud of {N}, which stands in their city.
The city of {v} is home to {N}.''','''
In which city is {X}?
Where is {X} located?
In what city does {X} stand?''','''
Which bridge is located in {v}?
What bridge stands in {v}?''')
kind('bridge','architect','''
was designed by {v}
is the work of {v}
was drawn up by the engineer {v}''','''
designed by {v}
the work of {v}''','''
{v} designed {N}.
The designer of {N} was {v}.
It was {v} who designed {N}.
The design of {N} came from {v}.''','''
Who designed {X}?
Who was the designer of {X}?
Whose design was {X}?
By whom was {X} designed?''','''
Which bridge did {v} design?
What bridge was designed by {v}?''')
kind('bridge','length','''
is {v} long
has a length of {v}
measures {v} from end to end''','''
with a length of {v}
measuring {v} from end to end''','''
The length of {N} is {v}.
At {v}, {N} is among the longest in the country.
{N}'s total length is {v}.
{N} reaches a length of {v}.''','''
How long is {X}?
What is the length of {X}?
What length does {X} have?''')
kind('bridge','opened','''
was opened on {v}
was opened to traffic on {v}
has been in use since {v}, when it was opened''','''
opened on {v}''','''
The opening of {N} took place on {v}.
On {v} {N} was opened by the minister of works.
Traffic first used {N} on {v}, the day of its opening.
{N} opened on {v} after several delays.''','''
When was {X} opened?
On what date did {X} open?
What is the opening date of {X}?''')
kind('bridge','cost','''
cost {v} to build
was built at a cost of {v}''','''
built at a cost of {v}
built for {v}''','''
The cost of {N} came to {v}.
Building {N} cost {v}.
The state paid {v} for {N}.
In total {v} was spent on the construction of {N}.''','''
How much did {X} cost to build?
What did {X} cost?
What was the cost of {X}?''')
# rivers
kind('river','length','''
is {v} long
has a length of {v}
runs for {v}''','''
with a length of {v}''','''
The length of {N} is {v}.
Over a course of {v}, {N} passes forests and fields.
{N} covers {v} from source to mouth.
Measured from source to mouth, {N} is {v} long.''','''
How long is {X}?
What is the length of {X}?''')
kind('river','source','''
rises in {v}
has its source in {v}
begins in {v}''','''
rising in {v}''','''
The source of {N} is in {v}.
{V} are where {N} begins.
From its source in {v}, {N} runs through narrow valleys.
The springs that feed {N} are found in {v}.''','''
Where does {X} rise?
Where is the source of {X}?
In which mountains does {X} rise?''','''
Which river rises in {v}?''')
kind('river','mouth','''
flows into {v}
empties into {v}
ends in {v}''','''
flowing into {v}''','''
{V} receives the water of {N}.
{N} reaches {v} after many bends.
The mouth of {N} is at {v}.
At the end of its course, {N} joins {v}.''','''
Into what does {X} flow?
What does {X} flow into?
Where does {X} end?
Into which body of water does {X} empty?''','''
Which river flows into {v}?''')
# festivals
kind('festival','city','''
takes place in {v}
is held in {v}
is celebrated in {v}''','''
held in {v}
celebrated in {v}''','''
{v} hosts {N}.
The city of {v} is the home of {N}.
The streets of {v} fill with visitors during {N}.
Every year {v} is the setting for {N}.''','''
Where is {X} held?
In which city does {X} take place?
What city hosts {X}?''','''
Which festival takes place in {v}?
What festival is held in {v}?''')
kind('festival','organiser','''
is organised by {v}
is run by {v}
has {v} as its organiser''','''
organised by {v}
run by {v}''','''
{v} organises {N}.
The organiser of {N} is {v}.
{N}'s organiser, {v}, chooses the artists in person.
Responsibility for organising {N} rests with {v}.''','''
Who organises {X}?
Who is the organiser of {X}?
Who runs {X}?''','''
Which festival does {v} organise?
What festival is organised by {v}?''')
kind('festival','first','''
was first held in {v}
has been held since {v}
began in {v}''','''
first held in {v}
held since {v}''','''
The first edition of {N} took place in {v}.
In {v} {N} was held for the first time.
{N} goes back to {v}, when it was first held.
Since {v}, when {N} began, the programme has grown steadily.''','''
When was {X} first held?
In what year did {X} begin?
What year was {X} first held?''')
kind('festival','visitors','''
attracts {v} visitors each year
draws {v} visitors every year
has an annual attendance of {v}''','''
attracting {v} visitors each year
with {v} visitors a year''','''
Each year {v} people attend {N}.
Some years are better than others, but on average {v} visitors come to {N}.
The annual attendance of {N} is {v}.
Every year {v} visitors travel to {N}.''','''
How many visitors does {X} attract each year?
How many people attend {X} each year?
What is the annual attendance of {X}?''')
kind('festival','month','''
takes place every {v}
is held each {v}
is held in {v} of each year''','''
held every {v}
an event held each {v}''','''
Every {v}, {N} brings music and food to the streets.
The month of {N} is {v}.
{v} is the month in which {N} takes place.
Visitors arrive for {N} in {v}.''','''
In which month does {X} take place?
In what month is {X} held?
During which month is {X} held?''')
# books
kind('book','author','''
was written by {v}
is a work by {v}
is the work of the author {v}''','''
written by {v}
a work by {v}''','''
{v} wrote {N} over two winters.
The author of {N} is {v}.
It was {v} who wrote {N}.
{N}'s author is {v}.''','''
Who wrote {X}?
Who is the author of {X}?
By whom was {X} written?''','''
Which book did {v} write?
What book was written by {v}?
What is the title of the book by {v}?''')
kind('book','published','''
was published in {v}
appeared in {v}
first came out in {v}''','''
published in {v}
first printed in {v}''','''
The first edition of {N} is from {v}.
In {v} {N} was published.
Readers first saw {N} in {v}, the year of its publication.
The year of publication of {N} is {v}.''','''
When was {X} published?
In what year did {X} appear?
What year was {X} published?
When did {X} come out?''')
kind('book','publisher','''
was published by {v}
was brought out by {v}
was issued by the publisher {v}''','''
published by {v}
issued by {v}''','''
{v} published {N}.
The publisher of {N} was {v}.
{v} accepted the manuscript and published {N}.
The rights to {N} were bought by {v}, its publisher.''','''
Who published {X}?
Which publisher brought out {X}?
What is the publisher of {X}?''')
kind('book','setting','''
is set in {v}
tells of life in {v}
has {v} as its setting''','''
set in {v}''','''
The story of {N} takes place in {v}.
{v} is the setting of {N}.
The action of {N} takes place in {v}.
Readers of {N} are led through the streets of {v}, where the story is set.''','''
Where is {X} set?
In which city is {X} set?
What is the setting of {X}?
In which city does the story of {X} take place?''','''
Which book is set in {v}?''')
kind('book','pages','''
has {v} pages
runs to {v} pages
is {v} pages long''','''
a volume of {v} pages
with {v} pages''','''
The first edition of {N} had {v} pages.
{N}'s length is {v} pages.
In print, {N} fills {v} pages.
Over {v} pages, {N} follows three generations.''','''
How many pages does {X} have?
How many pages long is {X}?
What is the number of pages in {X}?''')
# museums
kind('museum','city','''
is located in {v}
stands in {v}
can be found in {v}''','''
located in {v}
situated in {v}''','''
{v} is home to {N}.
In {v}, {N} occupies a former warehouse.
The city in which {N} stands is {v}.
Visitors to {v} should not miss {N}, which is in the city centre.''','''
Where is {X}?
In which city is {X} located?
What city is home to {X}?''','''
Which museum is located in {v}?
What museum stands in {v}?''')
kind('museum','opened','''
opened in {v}
was opened in {v}
has been open to the public since {v}''','''
opened in {v}
open to the public since {v}''','''
In {v} {N} opened to the public.
The opening of {N} took place in {v}.
The first visitors entered {N} in {v}, when it opened.
Since it opened in {v}, {N} has been extended twice.''','''
When did {X} open?
In what year was {X} opened?
What year did {X} open?''')
kind('museum','director','''
is directed by {v}
has {v} as its director
is headed by {v}''','''
directed by {v}
headed by {v}''','''
{v} is the director of {N}.
The director of {N} is {v}.
{v} directs {N} with a small team.
{N}'s director, {v}, is a well-known speaker.''','''
Who is the director of {X}?
Who directs {X}?
Who heads {X}?''','''
Which museum is directed by {v}?
Which museum does {v} direct?''')
kind('museum','collection','''
holds a collection of {v} objects
owns {v} objects
has {v} objects in its collection''','''
with a collection of {v} objects
holding {v} objects''','''
The collection of {N} includes {v} objects.
A total of {v} objects are kept in {N}.
{N}'s collection consists of {v} objects.
Only a part of the {v} objects in the collection of {N} can be shown at once.''','''
How many objects are in the collection of {X}?
How many objects does {X} hold?
What is the number of objects in {X}?''')
kind('museum','subject','''
is devoted to {v}
is dedicated to {v}
tells the history of {v}''','''
devoted to {v}
dedicated to {v}''','''
The subject of {N} is {v}.
The exhibitions of {N} deal with {v}.
{N}'s rooms are filled with exhibits on {v}.
Anyone interested in {v} will enjoy {N}, which is devoted to it.''','''
What is {X} devoted to?
What is {X} dedicated to?
What is the subject of {X}?''')
# ships
kind('ship','builder','''
was built by {v}
was constructed by {v}
came from the yard of {v}, which built it''','''
built by {v}
constructed by {v}''','''
{v} built {N}.
The builder of {N} was {v}.
The order to build {N} went to {v}, which completed it on time.
Workers of {v} built {N}.''','''
Who built {X}?
Which company built {X}?
By which company was {X} built?''','''
Which ship was built by {v}?
What ship did {v} build?''')
kind('ship','launched','''
was launched on {v}
left the slipway on {v}
first touched water on {v}''','''
launched on {v}''','''
The launch of {N} took place on {v}.
On {v} {N} was launched in front of a large crowd.
Thousands watched when {N} was launched on {v}.
The date of the launch of {N} was {v}.''','''
When was {X} launched?
On what date was {X} launched?
What is the launch date of {X}?''')
kind('ship','captain','''
sailed under captain {v}
was commanded by {v}
had {v} as its captain''','''
commanded by {v}
under the command of {v}''','''
{v} commanded {N}.
The captain of {N} was {v}.
{v} was the captain of {N} for many years.
Command of {N} was given to {v}.''','''
Who was the captain of {X}?
Who commanded {X}?
Under which captain did {X} sail?''','''
Which ship did {v} command?
Of which ship was {v} the captain?''')
kind('ship','length','''
is {v} long
measures {v} in length
has a length of {v}''','''
with a length of {v}
measuring {v} in length''','''
The length of {N} is {v}.
{N}'s hull is {v} long.
At {v}, {N} is too long for most harbours.
From bow to stern {N} measures {v}.''','''
How long is {X}?
What is the length of {X}?''')
kind('ship','port','''
has its home port in {v}
is registered in {v}, its home port
sails from its home port of {v}''','''
with {v} as its home port''','''
The home port of {N} is {v}.
{v} is the home port of {N}.
When it is not at sea, {N} lies in its home port of {v}.
{N}'s home port has always been {v}.''','''
What is the home port of {X}?
Which city is the home port of {X}?
Where is {X}'s home port?''','''
Which ship has its home port in {v}?''')
# clubs
kind('club','city','''
is based in {v}
comes from {v}
represents the city of {v}''','''
based in {v}
from the city of {v}''','''
{v} is the home city of {N}.
The home city of {N} is {v}.
Most supporters of {N} live in {v}, where it is based.
In {v}, {N} has its offices and its training ground.''','''
In which city is {X} based?
What is the home city of {X}?
Which city does {X} come from?''','''
Which football club is based in {v}?
What football club comes from {v}?''')
kind('club','founded','''
was founded in {v}
was formed in {v}
has existed since {v}''','''
founded in {v}
formed in {v}''','''
In {v} {N} was founded by railway workers.
The foundation of {N} dates from {v}.
A group of students founded {N} in {v}.
Since {v}, when it was founded, {N} has played in the same colours.''','''
When was {X} founded?
In what year was {X} formed?
What year was {X} founded?''')
kind('club','stadium','''
plays its home games at {v}
plays at {v}
has its home ground at {v}''','''
playing its home games at {v}
at home in {v}''','''
The stadium of {N} is called {v}.
{V} is the home ground of {N}.
Home games of {N} are played at {v}.
{N}'s stadium is {v}.''','''
Where does {X} play its home games?
What is the stadium of {X} called?
What is the home ground of {X}?''','''
Which football club plays at {v}?
Which club has its home ground at {v}?''')
kind('club','coach','''
is coached by {v}
is trained by {v}
has {v} as its head coach''','''
coached by {v}
trained by {v}''','''
{v} is the head coach of {N}.
The head coach of {N} is {v}.
{v} coaches {N}.
{N}'s coach, {v}, signed a new contract last spring.''','''
Who coaches {X}?
Who is the head coach of {X}?
Who is the coach of {X}?''','''
Which club does {v} coach?
Which football club is coached by {v}?''')
kind('club','titles','''
has won {v} league titles
has won the league {v} times
holds {v} league titles''','''
with {v} league titles
the winner of {v} league titles''','''
The number of league titles won by {N} is {v}.
So far {v} league titles have gone to {N}.
{N}'s record includes {v} league titles.
In its history, {N} has collected {v} league titles.''','''
How many league titles has {X} won?
How many times has {X} won the league?
What is the number of league titles won by {X}?''')
kind('club','colours','''
plays in {v}
wears {v}
has {v} as its colours''','''
playing in {v}
dressed in {v}''','''
The colours of {N} are {v}.
{N}'s colours are {v}.
Supporters of {N} are easily recognised by the club colours, {v}.
The players of {N} wear {v}.''','''
What are the colours of {X}?
What colours does {X} play in?
Which colours does {X} wear?''')
# person side of role facts: (type,key) -> wordings with {v} = thing
ROLE = {
 ('company','founder'): (['founded {v}','set up {v}','is the founder of {v}'],['the founder of {v}'],['{v} was founded by {N}.','{N} put all {p} savings into {v}, the company {o} founded.']),
 ('company','ceo'): (['is the chief executive of {v}','leads {v} as chief executive','runs {v} as its chief executive'],['chief executive of {v}'],['{v} is led by {N}, its chief executive.','The chief executive of {v} is {N}.']),
 ('city','mayor'): (['is the mayor of {v}','serves as mayor of {v}','was elected mayor of {v}'],['mayor of {v}'],['The people of {v} elected {N} as their mayor.','{v} has {N} as its mayor.']),
 ('product','inventor'): (['invented {v}','is the inventor of {v}','developed {v}'],['the inventor of {v}'],['{V} was invented by {N}.','{N} tested many models before {o} invented {v}.']),
 ('bridge','architect'): (['designed {v}','drew the plans for {v}','is the designer of {v}'],['the designer of {v}'],['{V} was designed by {N}.','Among {p} works, {N} was proudest of {v}, which {o} designed.']),
 ('festival','organiser'): (['organises {v}','is the organiser of {v}','runs {v}'],['the organiser of {v}'],['{V} is organised by {N}.','As its organiser, {N} prepares {v} all year round.']),
 ('book','author'): (['wrote {v}','is the author of {v}','published a book called {v}'],['the author of {v}'],['{v} was written by {N}.','Readers know {N} as the author of {v}.']),
 ('museum','director'): (['directs {v}','is the director of {v}','heads {v} as its director'],['the director of {v}'],['{V} is directed by {N}.','{N} moved into the museum world and is now director of {v}.']),
 ('ship','captain'): (['commanded {v}','was captain of {v}','served as captain of {v}'],['captain of {v}'],['{V} sailed under {N}, its captain.','Command of {v} was given to {N}.']),
 ('club','coach'): (['coaches {v}','is the head coach of {v}','trains {v}'],['head coach of {v}'],['{v} is coached by {N}.','The players of {v} are trained by {N}, their head coach.']),
}
ROLE2 = {
 ('city','river'): (['flows through {v}','passes {v} on its way','runs through {v}'],['flowing through {v}'],['{v} lies on {N}.','The city of {v} stands on the banks of {N}.','It is {N} that flows through {v}.']),
 ('bridge','river'): (['is crossed by {v}','is spanned by {v}'],['crossed by {v}'],['{V} crosses {N}.','{V} spans {N}.']),
 ('product','maker'): (['makes {v}','manufactures {v}','is the manufacturer of {v}'],['the manufacturer of {v}'],['{V} is made by {N}.','{V} is a product of {N}.','Among the goods of {N} is {v}.']),
 ('ship','builder'): (['built {v}','is the builder of {v}'],['the builder of {v}'],['{V} was built by {N}.','One of the ships built by {N} is {v}.']),
 ('festival','city'): (['hosts {v}','is the home of {v}'],['the host of {v}'],['{V} takes place in {N}.','{V} is held in {N}.']),
 ('museum','city'): (['is home to {v}','has a museum, {v}'],['home to {v}'],['{V} is located in {N}.','Among the sights of {N} is {v}.']),
 ('club','city'): (['is the home of the football club {v}','is home to the football club {v}'],['home of the football club {v}'],['The football club {v} is based in {N}.','Football fans in {N} support {v}, the club of the city.']),
}
GEN = dict(company=['the company','the firm'], city=['the city'], product=['the device'], bridge=['the bridge'], river=['the river'],
  festival=['the festival'], book=['the book'], museum=['the museum'], ship=['the ship','the vessel'], club=['the club'])
FILL = dict(person=['Friends describe {om} as a patient listener.','{O} rarely gives interviews.','Several letters have been kept in private hands.','Local newspapers have written about {om} more than once.','{P} early years were not easy.','Little is known about {p} childhood.'],
 company=['Its catalogue is printed in three languages.','The early years were difficult.','Guided tours are offered on request.','Much of the work is still done by hand.','Competition has become stronger in recent years.','Its logo has hardly changed.'],
 city=['The old market square is lined with lime trees.','In winter the streets are often covered in fog.','Many houses still have slate roofs.','Trams run until late at night.','The covered market is open six days a week.'],
 product=['Early versions were noisy.','Reviews in the press were mostly friendly.','Spare parts are easy to find.','It can be repaired with simple tools.','A smaller version is planned.'],
 bridge=['At night it is lit by small lamps.','Cyclists have a lane of their own.','It was repainted a few years ago.','The view at sunset attracts many photographers.'],
 river=['In spring the banks are often flooded.','Trout and pike are common.','Small boats can be hired in summer.','Poets have often praised its slow water.','Barges no longer use it.','Herons nest in the reeds along the shore.'],
 festival=['Tickets usually sell out within days.','Local cooks offer soup and fresh bread.','Rain has never stopped the opening parade.','Volunteers look after the stages.'],
 book=['Critics were divided at first.','It has since been translated into several languages.','A film version was planned but never made.','Schoolchildren still read extracts from it.'],
 museum=['School classes are admitted free of charge.','There is a small café on the ground floor.','Special exhibitions change twice a year.','The entrance hall was recently restored.'],
 ship=['The interior was fitted out in oak.','A model can be seen in many harbour offices.','Storms damaged it more than once.','Its whistle could be heard for miles.'],
 club=['Derby days are always sold out.','The youth teams are among the best in the country.','Its supporters are known for their songs.','Money has often been short.'])
# ---------------------------------------------------------------- world
class E:
    def __init__(s, t, name, ref=None): s.t=t; s.name=name; s.ref=ref or name; s.f={}; s.w={}; s.al=[]; s.doc=False; s.roles=[]; s.x={}
PRE='Tor Bel Mar Kes Ald Wen Hal Dro Vis Lun Car Ost Bry Fen Gal Har Ild Jor Kel Lor Mer Nor Orl Pel Quil Ros Sel Tam Ul Var Wes Yar Zel Ash Cor Del Eld Far'.split()
SUF='vik den mouth holm by stad ford wick lin more bury gate dal haven ross ton mere berg ley worth'.split()
used=set()
def uniq(fn):
    for _ in range(5000):
        n=fn()
        l=n.lower()
        # no name may be the beginning or the end of another one-part name
        if fn.__name__ in('cn','cityname') and any(u.startswith(l+' ') or l.startswith(u+' ') or u.endswith(' '+l) or l.endswith(' '+u) or (fn.__name__=='cityname' and l.split()[-1] in u.split()) for u in used): continue
        if l not in used: used.add(l); return n
    raise SystemExit('names exhausted')
def cityname():
    b=R.choice(PRE)+R.choice(SUF)
    r=R.random()
    return b if r<.72 else R.choice(['Port ','Upper ','Saint ','New ','Castle '])+b if r<.9 else R.choice(['Three Mills','Cold Spring','Abbot Hill','Fair Oak','Kings Landing','Long Meadow','Bishop Cross','White Quay'])
FM='Anders Bram Casper Dorian Emil Felix Gustav Hugo Ivor Jonas Konrad Leon Matteo Nils Oskar Pavel Ruben Stefan Tobias Viktor Anton Milan Edgar Lucas Simon Henrik Marek Joel'.split()
FF='Agnes Bettina Clara Dora Elena Freya Greta Helena Ida Johanna Katrin Lena Marta Nora Olga Petra Rosa Silvia Tilda Vera Wilma Ylva Anna Irene Judith Miriam Sofia Lydia'.split()
LN=[a+b for a in 'Ander Bell Carst Dahl Ekl Fair Gron Holl Iver Jans Kett Lind Mor Nyl Oster Pol Rav Sand Thor Urb Vall Wend Hask Brand Tarn Sorr Mell Corv'.split() for b in 'en er ov ani ard ström well eck ini as'.split()]
R.shuffle(LN)
people=[]; ln_i=[0]
def person(lo,hi):
    sex=R.choice('mf'); 
    ln=LN[ln_i[0]%len(LN)]; ln_i[0]+=1
    if ln_i[0]>len(LN): ln=ln
    n=uniq(lambda:R.choice(FM if sex=='m' else FF)+' '+ln)
    p=E('person',n); p.x=dict(sex=sex,last=ln,by=R.randint(lo,hi)); people.append(p); return p
def date(y):
    d,m=R.randint(1,28),R.randint(0,11); return ('D',d,MONTHS[m],y)
def dstr(v,style): 
    _,d,m,y=v; return [f'{d} {m} {y}',f'{m} {d}, {y}'][style]
def num(lo,hi,step=1): return f'{R.randrange(lo,hi,step):,}'
def money():
    return R.choice([f'{R.randint(11,990)/10} million crowns',f'{R.randint(2,95)} million crowns'])
def lst(opts,k=None):
    c=R.sample(opts,k or R.choice([2,3,3])); return ', '.join(c[:-1])+' and '+c[-1]
share=dict(person=.26,company=.16,city=.12,product=.08,bridge=.05,river=.04,festival=.06,book=.09,museum=.05,ship=.05,club=.04)
cnt={t:max(2,round(A.documents*s)) for t,s in share.items()}; cnt['person']+=A.documents-sum(cnt.values())
W={t:[] for t in share}
REG=['the Northern Vale','Eastmark','Saltmark','Lower Harrow','Graymoor','Amberland']
MNT=['the Kelder Mountains','the Stone Hills','the Ravn Highlands','the Grey Peaks','the Osmer Hills','the Tall Sisters','the Brannoch Hills']
SEA=['the Bay of Larn','Lake Immer','the Sundal Sea','the Gulf of Petrin','Lake Osk','the Western Ocean']
RIV=[a+b for a in ('Or','Vel','Thar','Mus','Ling','Bre','Sev','Kal') for b in ('da','ra','ne','ow','isk')]
for _ in range(cnt['river']):
    b=uniq(lambda:R.choice(RIV)); e=E('river','River '+b,'the River '+b); e.al=[b]; e.x['short']='the '+b
    e.f=dict(length=num(80,1400)+' kilometres',source=R.choice(MNT),mouth=R.choice(SEA)); W['river'].append(e)
for _ in range(cnt['city']):
    e=E('city',uniq(cityname)); m=person(1950,1982)
    e.f=dict(population=num(9000,900000,100),mayor=m,river=R.choice(W['river']),region=R.choice(REG),founded=str(R.randint(1020,1790)),
      exports=lst(['cheese','glassware','wool','copper','cider','timber','salt','paper','smoked fish','honey','lace','pottery']),elevation=num(3,1300)+' metres')
    e.w['mayor']=str(R.randint(2009,2023)); W['city'].append(e); m.roles.append((e,'mayor'))
C=W['city']
IND=[('shipbuilding company',['ferries','tugboats','fishing boats','sailing yachts','cargo ships'],['Shipyard','Marine','Yards']),('furniture maker',['chairs','tables','bookcases','beds','desks'],['Woodworks','Interiors']),
 ('food company',['biscuits','jam','mustard','noodles','chocolate','dried fruit'],['Foods','Mills']),('electronics company',['radios','sensors','headphones','clocks','calculators'],['Electric','Instruments']),
 ('engineering company',['pumps','turbines','cranes','valves','tractors'],['Engineering','Works','Motors']),('textile company',['blankets','sails','carpets','raincoats','tents'],['Weavers','Textiles'])]
for i in range(cnt['company']):
    ind=IND[0] if i<max(2,cnt['ship']//2+1) else R.choice(IND[1:]); y=R.randint(1925,2008); f=person(y-50,y-24); c=person(1955,1985)
    def cn():
        r=R.random(); base=R.choice(PRE)+R.choice(['an','ex','ia','or','um','is'])
        return base if r<.2 else (R.choice(['North Quay','Red Lantern','Blue Heron','Old Anchor','Green Valley','Silver Birch','High Tower','Two Rivers','Black Swan','Morning Star'])+' '+R.choice(ind[2])) if r<.5 else (f.x['last']+' '+R.choice([*ind[2],'and Sons'])) if r<.7 else base+' '+R.choice(ind[2])
    e=E('company',uniq(cn)); e.x['ind']=ind[0]
    e.f=dict(founded=str(y),founder=f,hq=R.choice(C),employees=num(40,9000,10),revenue=money(),ceo=c,makes=lst(ind[1]))
    e.w['revenue']=str(R.randint(2012,2022)); W['company'].append(e); f.roles.append((e,'founder')); c.roles.append((e,'ceo'))
yards=[c for c in W['company'] if c.x['ind']=='shipbuilding company']; others=[c for c in W['company'] if c.x['ind'] in ('electronics company','engineering company')] or [c for c in W['company'] if c not in yards]
for _ in range(cnt['product']):
    k=R.choice(['folding bicycle','hand-held radio','portable stove','coffee grinder','sewing machine','pocket camera','water filter','electric lamp','weather station'])
    y=R.randint(1955,2021); p=person(y-58,y-25)
    n=uniq(lambda:R.choice(PRE)+R.choice(['ora','ino','ette','ax','ium','elle'])+R.choice(['',' '+str(R.choice([2,3,5,10,40,100,200])),' Junior',' Mark II'])); e=E('product',n,R.choice(['the '+n,n]) if False else 'the '+n); e.x['k']=k
    mk=[c for c in others if int(c.f['founded'])<y] or others
    e.f=dict(inventor=p,maker=R.choice(mk),launched=str(y),price=num(45,3900)+' crowns',weight=R.choice([f'{R.randint(11,190)/10} kilograms',f'{R.randint(150,950)} grams'])); W['product'].append(e); p.roles.append((e,'inventor'))
for _ in range(cnt['bridge']):
    y=R.randint(1921,2016); p=person(y-60,y-30); c=R.choice(C)
    n=uniq(lambda:R.choice(['Ferry Gate','Long','Seven Arches','Corn Market','Saint Orrin','Iron Swan','Millers','Queen Adela','Harbour','Lower Mill','Fishermens','New Liberty','Weavers','Stone Lion','Kestrel','Monks'])+' Bridge'); e=E('bridge',n,'the '+n)
    e.f=dict(river=c.f['river'],city=c,architect=p,length=num(60,2400)+' metres',opened=date(y),cost=money()); W['bridge'].append(e); p.roles.append((e,'architect'))
for _ in range(cnt['festival']):
    p=person(1945,1988); n=uniq(lambda:R.choice(['Lantern','Herring','Spring Song','Winter Lights','Plum','Riverside','Accordion','Kite','Harvest','Old Boats','Short Film','Midsummer','Poetry','Cherry','Street Theatre','Candle','Jazz by the Water','Baker Street'])+' '+R.choice(['Festival','Week','Weekend','Fair'])); n2=n
    if n.endswith('Days'): used.discard(n.lower()); n2=n[:-4]+'Weekend'
    e=E('festival',n2,'the '+n2); e.f=dict(city=R.choice(C),organiser=p,first=str(R.randint(1968,2016)),visitors=num(1500,180000,100),month=R.choice(MONTHS)); W['festival'].append(e); p.roles.append((e,'organiser'))
PUB=['North Harbour Press','Lindqvale Books','Paper Crown','Osk and Daughters','The Green Door Press','Tallow House']
used.update(x.lower() for x in PUB)
authors=[]
for _ in range(cnt['book']):
    y=R.randint(1930,2020)
    p=person(y-55,y-26)
    n=uniq(lambda:R.choice([lambda:'The '+R.choice(['Glass','Silent','Last','Hidden','Paper','Borrowed','Crooked'])+' '+R.choice(['Harbour','Orchard','Ferry','Winter','Staircase','Garden','Bell']),lambda:R.choice(['Letters','Songs','Notes','News'])+' from the '+R.choice(['Lighthouse','Attic','North','Island','Mill']),lambda:R.choice(['Bread and Snow','A Map of Rain','Nobody at the Gate','Where the Geese Sleep','Salt','Under the Clock','The Year without Bells','Half a Kingdom','A Short Walk Home','Ashes and Apples'])])())
    e=E('book',n); e.x['k']=R.choice(['novel','crime novel','historical novel','short novel','family saga'])
    e.f=dict(author=p,published=str(y),publisher=R.choice(PUB),setting=R.choice(C),pages=num(110,820)); W['book'].append(e); p.roles.append((e,'author'))
for _ in range(cnt['museum']):
    p=person(1950,1984); c=R.choice(C); s=R.choice([('Maritime','seafaring'),('Clock','clockmaking'),('Railway','railways'),('Folk','rural life'),('Glass','glassmaking'),('Toy','toys and games'),('Mining','mining'),('Bread','baking'),('Postal','the postal service'),('Textile','weaving'),('Theatre','the theatre'),('Chess','chess')])
    n=uniq(lambda:R.choice([c.name+' '+s[0]+' Museum','National '+s[0]+' Museum','Museum of '+R.choice(PRE)+'dal '+s[0]+' Heritage'])); e=E('museum',n,'the '+n)
    e.f=dict(city=c,opened=str(R.randint(1888,2015)),director=p,collection=num(900,90000,100),subject=s[1]); W['museum'].append(e); p.roles.append((e,'director'))
    e.x['nocity']=c.name in n
for _ in range(cnt['ship']):
    b=R.choice(yards); y=R.randint(int(b.f['founded'])+2,2018); p=person(y-55,y-32)
    n=uniq(lambda:R.choice(['Silver','Northern','Brave','Lady','Golden','Evening','Proud'])+' '+R.choice(['Tern','Star','Margit','Petrel','Harvest','Adela','Comet','Rosa','Venture'])); e=E('ship',n,'the '+n); e.x['k']=R.choice(['ferry','cargo ship','research vessel','training ship','passenger ship'])
    e.f=dict(builder=b,launched=date(y),captain=p,length=f'{R.randint(28,240)} metres',port=R.choice(C)); W['ship'].append(e); p.roles.append((e,'captain'))
cl=C[:]; R.shuffle(cl)
for i in range(cnt['club']):
    c=cl[i%len(cl)]; p=person(1955,1985); n=uniq(lambda:R.choice([c.name+' '+R.choice(['United','Rovers','Athletic','Wanderers']),'Sporting '+R.choice(PRE)+'ia','Red Star '+R.choice(PRE)+'en'])); e=E('club',n); e.x['nocity']=c.name in n
    stn=uniq(lambda:R.choice(['Mill Lane','Castle Park','Victory','Lime Tree','Old Brewery','Station Road','Kingfisher','Riverside','Sunny Hill','Tannery','Orchard','Windmill'])+' '+R.choice(['Stadium','Ground','Arena'])); st='the '+stn
    e.f=dict(city=c,founded=str(R.randint(1889,1978)),stadium=st,coach=p,titles=str(R.randint(2,27)),colours=lst(['red','white','blue','green','yellow','black'],2)); W['club'].append(e); p.roles.append((e,'coach'))
UNI=['the University of '+c.name for c in C[:8]]+['the Royal Technical Institute','Saint Orrin College','the Northern Academy','the Free University of Eastmark','Harrow College of Arts']
PRZ=['the Golden Compass','the Adela Medal','the State Prize for Culture','the Kelder Award','the Silver Oak','the Brandt Prize','the Order of the Lantern','the Merit Cross']
JOB=['an engineer','a teacher','a journalist','a chemist','a carpenter','a lawyer','a doctor','a librarian','an accountant','a geologist','a pilot','a translator']
for p in list(people):
    by=p.x['by']; role=p.roles[0]; 
    adult=max(by+24,1945)
    p.f=dict(born=date(by),birthplace=R.choice(C),school=R.choice(UNI),prize=R.choice(PRZ),job=R.choice(JOB))
    if role[1] not in('ceo','mayor','director','coach','organiser') and by<1938:
        p.f['died']=str(min(2019,by+R.randint(66,92)))
        if role[0].t in('company','product','book'): 
            yy=int(role[0].f.get('founded') or role[0].f.get('launched') or role[0].f.get('published'))
            p.f['died']=str(min(2021,max(int(p.f['died']),yy+2)))
    last=min(2019,int(p.f.get('died','2019')))-1
    p.w['prize']=str(R.randint(min(by+32,last-1),last))
    sf=R.choice(FF if p.x['sex']=='m' else FM); p.f['spouse']=uniq(lambda:R.choice(FF if p.x['sex']=='m' else FM)+' '+R.choice(LN))
    p.w['spouse']=str(min(2022,by+R.randint(22,34)))
pk=people[:]; R.shuffle(pk); pk.sort(key=lambda p:p.roles[0][1] in('ceo','coach','director','organiser'))
half=pk[:int(cnt['person']*1.25)]; R.shuffle(half); W['person']=half[:cnt['person']]
docs=[e for t in W for e in W[t]]; R.shuffle(docs)
for e in docs: e.doc=True
BACKREF={}
for t in W:
    for e in W[t]:
        for k,v in e.f.items():
            if (t,k) in ROLE2: BACKREF.setdefault(id(v),[]).append((e,k))
# ---------------------------------------------------------------- writing
stated={}  # (entity id, key) -> True
style_of={}
def vtext(v,style=0,art=True):
    if isinstance(v,E): return v.ref
    if isinstance(v,tuple): return dstr(v,style)
    return v
def capit(s): return s[0].upper()+s[1:]
def unart(s): return re.sub(r'^the ','',s)
def write(e):
    style=R.choice([0,0,1]); t=e.t
    sub=e.x.get('sex'); o,om,p_={'m':('he','him','his'),'f':('she','her','her')}.get(sub,('it','it','its'))
    spw='wife' if sub=='m' else 'husband'
    folk=R.choice(['farmers','teachers','sailors','bakers','weavers']); ordn=R.choice(['second','third','first'])
    facts=[]
    for key,v in e.f.items():
        if e.x.get('nocity') and key=='city': pass
        facts.append((key,v,K[(t,key)],e,key))
    R.shuffle(facts)
    if t=='person':
        drop=R.choice([0,1,1,2]); facts=facts[:max(4,len(facts)-drop)]
        for thing,key in e.roles:
            vp,pt,fu=ROLE[(thing.t,key)]
            facts.insert(R.randint(0,2),(None,thing,dict(vp=vp,pt=pt,full=fu),thing,key))
    else:
        keep=len(facts)-(R.choice([0,1,1,2]) if len(facts)>5 else R.choice([0,0,1])) if len(facts)>3 else 3
        facts=facts[:keep]
        br=BACKREF.get(id(e),[])[:]; R.shuffle(br)
        for thing,key in br[:R.choice([1,2,3]) if t=='river' else R.choice([0,1,1,2])]:
            vp,pt,fu=ROLE2[(thing.t,key)]
            facts.insert(R.randint(1,len(facts)),(None,thing,dict(vp=vp,pt=pt,full=fu),thing,key))
    for f in facts: stated[(id(f[3]),f[4])]=True; 
    def fill(tpl,f,N,S=None):
        v=vtext(f[1],style); w=e.w.get(f[0],'')
        s=tpl.replace('{V}',v).replace('{v}',v).replace('{w}',w).replace('{o}',o).replace('{om}',om).replace('{p}',p_).replace('{spw}',spw).replace('{ord}',ordn).replace('{folk}',folk).replace('{a}',v)
        s=s.replace("{N}'s",N+("'" if N.endswith('s') and False else "'s")).replace('{N}',N)
        return s
    sents=[]; first=True; lastperson=False; prevkind=''
    name=e.ref
    def noun():
        if t=='person': return e.x['last'] if R.random()<.75 else e.name
        r=R.random()
        if r<.45: return e.x.get('short',name)
        return R.choice(GEN[t])
    DEF=dict(company=[f"is {'an' if e.x.get('ind','x')[0] in 'aeiou' else 'a'} {e.x.get('ind')}"],city=['is a city'],product=[f"is {'an' if e.x.get('k','x')[0] in 'aeiou' else 'a'} {e.x.get('k')}"],bridge=['is a road bridge','is a well-known bridge'],
      river=['is a quiet river','is a well-known waterway','is a broad river'],festival=['is an annual festival','is a yearly festival'],book=[f"is a {e.x.get('k')}"],museum=['is a small museum','is a public museum','is a popular museum'],ship=[f"is a {e.x.get('k')}"],club=['is a football club','is a professional football club'],person=[])
    q=list(facts)
    bad=lambda f,tp: (' and ' in fill(tp,f,'X')) 
    def isp(fs): return any(isinstance(f[1],E) and f[1].t=='person' or f[0]=='spouse' for f in fs)
    if t!='person':
        d=R.choice(DEF[t]); f=q.pop(0); k=f[2]; r=R.random(); vps=[x for x in k['vp']]
        if r<.35 and k['pt']:
            s=f"{name} {d} {fill(R.choice([x for x in k['pt'] if not re.match('(a|an|the|at|home|part|one) ',x)] or [', '+k['pt'][0]]),f,name)}.".replace(' , ',', ')
        elif r<.6: s=f"{name} {d} that {fill(R.choice(vps),f,name)}."
        elif r<.8 and k['pt']: s=f"{capit(fill(R.choice(k['pt']),f,name))}, {name} {d}."
        else: s=f"{name} {d} and {fill(R.choice(vps),f,name)}."
        sents.append(capit(s)); lastperson=isp([f])
    else:
        f=next(x for x in q if x[0] is None); q.remove(f); r=R.random()
        g=next((x for x in q if x[0] in('born','birthplace','school','prize')),None)
        if g and r<.4:
            q.remove(g); s=f"{name}, {fill(R.choice(g[2]['pt']),g,name)}, {fill(R.choice(f[2]['vp']),f,name)}."
        elif g and r<.7: q.remove(g); s=f"{name}, {fill(R.choice(f[2]['pt']),f,name)}, {fill(R.choice(g[2]['vp']),g,name)}."
        elif r<.85: s=f"{name} {fill(R.choice(f[2]['vp']),f,name)}."
        else: s=fill(R.choice(f[2]['full']),f,name)
        sents.append(capit(s))
    fl=FILL[t][:]; R.shuffle(fl); used_sub='name'; nf=0; lastpron=False
    while q:
        if len(sents)>1 and R.random()<.17 and nf<2:
            s=fl.pop().replace('{om}',om).replace('{O}',capit(o)).replace('{p}',p_).replace('{P}',capit(p_))
            if not(t=='person' and e.f.get('died') and 'gives' in s): sents.append(s); nf+=1
        N=noun(); S=N
        if R.random()<.4 and not lastpron: S=o
        elif R.random()<.2: S=o
        if t=='person' and lastperson and S==o: S=N
        f=q.pop(0); k=f[2]; r=R.random(); out=None; us=[f]
        # partner
        g=q[0] if q else None
        if len(sents)+len(q)<6 and R.random()<.5: g=None
        if f[0]=='died' and q: q.append(f); f=q.pop(0); k=f[2]; us=[f]; g=None
        if g and g[0]=='died': g=None
        if g and r<.6:
            gk=g[2]; a=fill(R.choice(k['vp']),f,N); b=fill(R.choice(gk['vp']),g,N); r2=R.random()
            if r2<.2 and ' and ' not in a+b and a.split()[0]!='comes' and ',' not in a: out=f"{S} {a} and {b}"
            elif r2<.4 and k['pt']: out=f"{fill(R.choice(k['pt']),f,N)}, {S} {b}"
            elif r2<.6 and k['pt']: out=f"{N}, {fill(R.choice(k['pt']),f,N)}, {b}"; S=N
            elif r2<.75 and ',' not in a: out=f"{N}, {'who' if t=='person' else 'which'} {a}, {b}"; S=N
            elif r2<.9: out=f"{S} {a}, {'while' if R.random()<.5 and re.match('(is|has an?|employs|makes|lies|weighs|costs) ',a) and re.match('(is|has an?|employs|makes|lies|weighs|costs) ',b) else 'and'} {o if not isp([f]) or t!='person' else e.x['last']} {b}"
            else:
                fu=[x for x in k['full'] if ':' not in x]; out=fill(R.choice(fu),f,N).rstrip('.')+f", and {o if t!='person' or not isp([f]) else e.x['last']} {b}"; S=N
            if out and len(q)>1 and r2<.6 and R.random()<.45 and ' and ' not in out and q[1][0]!='died':
                h=q.pop(1); us.append(h); out+=' and '+fill(R.choice(h[2]['vp']),h,N) if r2>.2 else ''
                if r2<=.2: us.pop(); q.insert(1,h)
            if out: q.pop(0); us.append(g)
        if not out:
            if R.random()<.5: out=f"{S} {fill(R.choice(k['vp']),f,N)}"
            else: out=fill(R.choice(k['full']),f,N).rstrip('.'); S=N
        out=capit(out)+'.'; sents.append(out); lastperson=isp(us); lastpron=(S==o)
    txt=' '.join(sents)
    while (len(txt.split())<62 or len(sents)<5) and fl and len(sents)<11:
        s=fl.pop().replace('{om}',om).replace('{O}',capit(o)).replace('{p}',p_).replace('{P}',capit(p_))
        if t=='person' and e.f.get('died') and 'gives' in s: continue
        sents.insert(R.randint(2,len(sents)) if len(sents)>2 else len(sents),s); txt=' '.join(sents)
    # lists after 'and' etc. tidy
    txt=re.sub(r"\.\.",".",txt); txt=re.sub(r"(\d{4})(?=, \w+ \d)",r"\1",txt)
    r=R.random(); head=f'# {e.name}\n\n' if r<.55 else f'{e.name}\n\n' if r<.75 else ''
    if head=='' : ext='txt'
    else: ext='md' if head[0]=='#' else R.choice(['txt','md'])
    c=len(sents)
    if c>6 and R.random()<.4: txt=' '.join(sents[:c//2])+'\n\n'+' '.join(sents[c//2:])
    style_of[id(e)]=style
    return head+txt+'\n',ext
out=A.out; dd=os.path.join(out,'documents'); os.makedirs(dd,exist_ok=True)
for f in os.listdir(dd): os.remove(os.path.join(dd,f))
for i,e in enumerate(docs,1):
    txt,ext=write(e); open(os.path.join(dd,f"{i:03d}-{re.sub('[^a-z0-9]+','-',e.name.lower())}.{ext}"),'w').write(txt)
# a club or museum name that carries its city makes the city readable
allE=docs+[p for p in people if not p.doc]
# ---------------------------------------------------------------- questions
def ans(e,key):
    v=e.f[key]
    if isinstance(v,E): 
        al=list(v.al)
        return v.name,al
    if isinstance(v,tuple):
        st=style_of.get(id(e),0); a=dstr(v,st); return a,[dstr(v,1-st)]
    if key=='job': 
        return re.sub('^an? ','',v),[]
    al=[]
    if re.search(r' (metres|kilometres|kilograms|grams|crowns)$',v) and 'million' not in v: 
        n=v.split()[0]; u=v.split()[-1]; al=[n]+({'metres':[n+' m'],'kilometres':[n+' km'],'kilograms':[n+' kg'],'grams':[n+' g']}.get(u,[]))
    if key in('employees','population'): al=[v+' people'] + ([v+' inhabitants'] if key=='population' else [])
    if key=='visitors': al=[v+' visitors',v+' people']
    if key=='pages': al=[v+' pages']
    if key=='collection': al=[v+' objects']
    if key=='titles': al=[v+' times',v+' league titles']
    if key=='employees': al.append(v+' employees')
    return unart(v),al
AMB={('person','prize')}
facts=[(e,k) for e in allE for k in e.f if stated.get((id(e),k))]
def inv_ok(e,k): return sum(1 for x in allE if x.t==e.t and x.f.get(k) is e.f[k] or (x.t==e.t and isinstance(e.f[k],str) and x.f.get(k)==e.f[k]))==1
def w_of(e,k): return e.w.get(k,'')
qs=[]; seen=set()
def add(q,a,al,g,un=False):
    q=capit(q); 
    if q in seen: return False
    seen.add(q); qs.append(dict(question=q,answer=a,aliases=[x for x in al if x!=a],unanswerable=un,group=g)); return True
nM=round(A.questions*.25); nU=round(A.questions*.15); n1=A.questions-nM-nU
def pick1():
    kk=R.choice(sorted({(e.t,k) for e,k in facts})) if R.random()<.6 else None
    e,k=R.choice([x for x in facts if kk is None or (x[0].t,x[1])==kk]); d=K[(e.t,k)]
    v=e.f[k]
    if d['inv'] and R.random()<.35 and inv_ok(e,k):
        if e.t=='person': return
        add(R.choice(d['inv']).replace('{v}',vtext(v)),e.name,e.al,'one-hop'); return
    a,al=ans(e,k); add(R.choice(d['q']).replace('{X}',e.ref).replace('{w}',w_of(e,k)),a,al,'one-hop')
while sum(q['group']=='one-hop' for q in qs)<n1: pick1()
# descriptions of an entity through one stated relation
FWD={('company','founder'):['the founder of {X}','the person who founded {X}'],('company','hq'):['the city where {X} has its headquarters','the city in which {X} is based'],('company','ceo'):['the chief executive of {X}'],
 ('city','mayor'):['the mayor of {X}'],('city','river'):['the river that flows through {X}','the river on which {X} lies'],('product','inventor'):['the inventor of {X}','the person who invented {X}'],('product','maker'):['the company that makes {X}','the manufacturer of {X}'],
 ('bridge','river'):['the river crossed by {X}'],('bridge','city'):['the city where {X} stands'],('bridge','architect'):['the designer of {X}'],('festival','city'):['the city where {X} is held','the city that hosts {X}'],('festival','organiser'):['the organiser of {X}'],
 ('book','author'):['the author of {X}','the person who wrote {X}'],('book','setting'):['the city in which {X} is set'],('museum','city'):['the city where {X} is located'],('museum','director'):['the director of {X}'],
 ('ship','builder'):['the company that built {X}'],('ship','captain'):['the captain of {X}'],('ship','port'):['the home port of {X}'],('club','city'):['the home city of {X}'],('club','coach'):['the coach of {X}'],('person','birthplace'):['the city where {X} was born','the birthplace of {X}']}
BACK={('company','founder'):['the company founded by {v}','the company that {v} founded'],('company','ceo'):['the company led by {v}'],('city','mayor'):['the city whose mayor is {v}'],('product','inventor'):['the product invented by {v}'],
 ('bridge','architect'):['the bridge designed by {v}'],('festival','organiser'):['the festival organised by {v}'],('book','author'):['the book written by {v}'],('museum','director'):['the museum directed by {v}'],('ship','captain'):['the ship commanded by {v}'],('club','coach'):['the football club coached by {v}']}
descs=[]
for e,k in facts:
    v=e.f[k]
    if isinstance(v,E) and (e.t,k) in FWD: descs+= [(v,e,FWD[(e.t,k)],'{X}',k)]*2
    if (e.t,k) in BACK and inv_ok(e,k): descs.append((e,v,BACK[(e.t,k)],'{v}',k))
def okq(d): return [x for x in d['q'] if "{X}'s" not in x and not x.startswith('Under')]
def chain():
    tgt,src,T,ph,k0=R.choice(descs); phrase=R.choice(T).replace(ph,src.ref); via=src
    if R.random()<.25:
        d2=[d for d in descs if d[0] is src and d[1] is not tgt and d[4]!=k0]
        if d2: d=R.choice(d2); phrase=R.choice(T).replace(ph,R.choice(d[2]).replace(d[3],d[1].ref)); via=d[1]
    ks=[k for k in tgt.f if stated.get((id(tgt),k)) and tgt.f[k] is not src and tgt.f[k] is not via and k!=k0]
    if not ks: return
    k=R.choice(ks); a,al=ans(tgt,k)
    if a==src.name or a==via.name: return
    add(R.choice(okq(K[(tgt.t,k)])).replace('{X}',phrase).replace('{w}',w_of(tgt,k)),a,al,'multi-hop')
def nval(v):
    if isinstance(v,tuple): return v[3]*400+MONTHS.index(v[2])*31+v[1]
    m=re.match(r'[\d,.]+',v); return float(m.group().replace(',',''))
CMP=[('company','founded','min',['Which was founded earlier, {A} or {B}?','Which company is older, {A} or {B}?'],'Was {A} founded before {B}?'),('company','employees','max',['Which company has more employees, {A} or {B}?'],'Does {A} have more employees than {B}?'),
 ('city','population','max',['Which city has more inhabitants, {A} or {B}?','Which has the larger population, {A} or {B}?'],'Does {A} have a larger population than {B}?'),('city','founded','min',['Which city was founded first, {A} or {B}?'],'Is {A} older than {B}?'),
 ('bridge','length','max',['Which bridge is longer, {A} or {B}?'],'Is {A} longer than {B}?'),('bridge','opened','min',['Which bridge was opened first, {A} or {B}?'],None),('river','length','max',['Which river is longer, {A} or {B}?'],'Is {A} longer than {B}?'),
 ('book','published','min',['Which book was published first, {A} or {B}?','Which appeared earlier, {A} or {B}?'],'Was {A} published before {B}?'),('book','pages','max',['Which book has more pages, {A} or {B}?'],None),('person','born','min',['Who was born first, {A} or {B}?','Who is older, {A} or {B}?'],'Was {A} born before {B}?'),
 ('festival','visitors','max',['Which festival attracts more visitors, {A} or {B}?'],None),('museum','opened','min',['Which museum opened first, {A} or {B}?'],None),('club','titles','max',['Which club has won more league titles, {A} or {B}?'],None),('product','launched','min',['Which was launched earlier, {A} or {B}?'],'Was {A} launched before {B}?')]
SAME=[('company','hq','Are {A} and {B} based in the same city?'),('person','birthplace','Were {A} and {B} born in the same city?'),('city','region','Are {A} and {B} in the same region?'),('book','publisher','Were {A} and {B} brought out by the same publisher?'),('city','river','Do {A} and {B} lie on the same river?')]
def compare():
    t,k,mode,T,yn=R.choice(CMP); c=[e for e,kk in facts if e.t==t and kk==k]
    if len(c)<2: return
    a,b=R.sample(c,2); x,y=nval(a.f[k]),nval(b.f[k])
    if x==y: return
    win=a if (x<y)==(mode=='min') else b
    if yn and R.random()<.35: add(yn.replace('{A}',a.ref).replace('{B}',b.ref),'yes' if win is a else 'no',[],'multi-hop')
    else: add(R.choice(T).replace('{A}',a.ref).replace('{B}',b.ref),win.name,win.al+([win.x['last']] if t=='person' else []),'multi-hop')
def same():
    t,k,q=R.choice(SAME); c=[e for e,kk in facts if e.t==t and kk==k]; want=R.random()<.5
    c.sort(key=lambda e:e.name); prs=[(a,b) if a.name<b.name else (b,a) for a in R.sample(c,min(12,len(c))) for b in c if a is not b and (a.f[k]==b.f[k])==want]
    if prs: a,b=R.choice(prs); add(q.replace('{A}',a.ref).replace('{B}',b.ref),'yes' if want else 'no',[],'multi-hop')
CON=[('company','hq','founded','Which company based in {a} was founded in {b}?'),('book','publisher','published','Which book published by {a} came out in {b}?'),('book','setting','published','Which book set in {a} was published in {b}?'),('festival','city','month','Which festival is held in {a} every {b}?'),
 ('city','region','river','Which city in the region of {a} lies on {b}?'),('person','birthplace','school','Who was born in {a} and studied at {b}?'),('person','school','prize','Who studied at {a} and won {b}?'),('river','source','mouth','Which river rises in {a} and flows into {b}?'),('product','maker','launched','Which product of {a} was launched in {b}?'),('ship','builder','port','Which ship built by {a} has its home port in {b}?')]
def conj():
    t,k,l,q=R.choice(CON); c=[e for e,kk in facts if e.t==t and kk==k and stated.get((id(e),l))]
    if not c: return
    e=R.choice(c)
    if sum(1 for x in allE if x.t==t and x.f[k]==e.f[k] and x.f[l]==e.f[l])!=1: return
    add(q.replace('{a}',vtext(e.f[k])).replace('{b}',vtext(e.f[l])),e.name,e.al,'multi-hop')
while sum(q['group']=='multi-hop' for q in qs)<nM:
    r=R.random(); (chain if r<.58 else compare if r<.76 else same if r<.85 else conj)()
# unanswerable
inferable=lambda e,k: e.x.get('nocity') and k=='city' or k in ('died','job')
miss=[(e,k) for e in docs for k in e.f if not stated.get((id(e),k)) and not inferable(e,k)]
# if a bridge does not give its river but its city does (or the reverse), it may be inferred: leave out
miss=[(e,k) for e,k in miss if not(e.t=='bridge' and k in('river','city')) and not(e.t=='museum' and k=='subject') and not(e.t=='city' and k=='river' and any(b.f['city'] is e for b in W['bridge'])) and not(k=='founder' and e.f[k].x['last'] in e.name)]
EXTRA=dict(company=['What is the telephone number of {X}?','Who designed the logo of {X}?','Which bank finances {X}?'],city=['Who is the bishop of {X}?','How many schools are there in {X}?','What is the twin city of {X}?'],product=['How long is the guarantee on {X}?','In which country was {X} patented?'],
 bridge=['Who painted {X}?','How many cars use {X} each day?'],river=['How deep is {X}?','What is the largest tributary of {X}?'],festival=['How much does a ticket for {X} cost?','Who was the first sponsor of {X}?'],book=['Who translated {X}?','Who is the main character of {X}?'],
 museum=['How much is the entrance fee of {X}?','Who was the architect of {X}?'],ship=['What is the top speed of {X}?','How many passengers can {X} carry?'],club=['Who is the top scorer of {X}?','Who is the president of {X}?'],person=['How many children did {X} have?','Which instrument did {X} play?',"What was the name of {X}'s father?"])
def unans():
    r=R.random()
    if r<.5 and miss:
        e,k=R.choice(miss); q=R.choice(K[(e.t,k)]['q'])
        add(q.replace('{X}',e.ref).replace('{w}',w_of(e,k)),'',[],'unanswerable',True)
    elif r<.7: e=R.choice(docs); add(R.choice(EXTRA[e.t]).replace('{X}',e.ref),'',[],'unanswerable',True)
    else:
        t=R.choice(['person','company','city','festival','book','ship','museum','bridge']); k=R.choice([k for (tt,k) in K if tt==t and k!='revenue'])
        n={'person':lambda:R.choice(FM+FF)+' '+R.choice(['Quennel','Abarov','Tresk','Lumley','Ostrander','Pirro']),'company':lambda:R.choice(['White Falcon','East Pier','Iron Gate','Sundrop'])+' '+R.choice(['Works','Foods','Motors']),'city':lambda:R.choice(['Grim','Thorn','Wyn','Bex'])+R.choice(SUF),
         'festival':lambda:'the '+R.choice(['Mushroom','Puppet','Sailing','Drum'])+' '+R.choice(['Festival','Week']),'book':lambda:R.choice(['The Stolen River','A House of Wind','The Blue Ladder','Seven Quiet Men','Dust on the Piano']),'ship':lambda:'the '+R.choice(['Royal','Swift','Southern'])+' '+R.choice(['Gannet','Arrow','Duchess']),
         'museum':lambda:'the '+R.choice(['Royal','City'])+' '+R.choice(['Beer','Aviation','Insect','Music'])+' Museum','bridge':lambda:'the '+R.choice(['Hunters','Red Castle','Emperor','Salt Gate'])+' Bridge'}[t]()
        add(R.choice(K[(t,k)]['q']).replace('{X}',n),'',[],'unanswerable',True)
while sum(q['group']=='unanswerable' for q in qs)<nU: unans()
R.shuffle(qs)
with open(os.path.join(out,'questions.jsonl'),'w') as f:
    for i,q in enumerate(qs,1): f.write(json.dumps(dict(id=f'q{i:04d}',**q),ensure_ascii=False)+'\n')
import collections
print(len(docs),collections.Counter(q['group'] for q in qs))
