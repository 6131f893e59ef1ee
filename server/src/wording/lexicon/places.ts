import { wordSet } from './wordList.ts';

/** More cities, which fail over and lose their uplinks in timelines; none that many people are called by. */
export const cities = wordSet(
  'aarhus abuja accra ahmedabad albuquerque algiers almaty anchorage ankara antwerp asuncion athens baghdad ' +
    'baku baltimore belfast belgrade bilbao birmingham bogota bogotá bologna bordeaux brasilia brasília ' +
    'bratislava bremen brisbane brno busan cairo canberra caracas cardiff casablanca chengdu chennai cincinnati ' +
    'cologne dakar detroit dhaka doha dortmund dresden durban dusseldorf düsseldorf edinburgh edmonton eindhoven ' +
    'espoo fortaleza fukuoka gdansk gdańsk geneva genoa ghent glasgow gothenburg groningen guadalajara guangzhou ' +
    'göteborg halifax hangzhou hannover hanoi harare havana honolulu indianapolis islamabad jeddah kampala ' +
    'karachi kathmandu katowice kharkiv kigali kolkata krakow kraków kyoto lausanne leeds leipzig lille liverpool ' +
    'ljubljana lodz luanda lviv macau malmo malmö managua manama medellin medellín milwaukee minneapolis minsk ' +
    'monterrey montevideo nagoya nanjing nantes naples nashville novosibirsk nuremberg nürnberg odense odesa ' +
    'omaha ottawa penang philadelphia pittsburgh poznan poznań pretoria pune queretaro querétaro quito reykjavik ' +
    'riga riyadh rotterdam sacramento saigon salzburg sapporo sarajevo shenzhen skopje strasbourg stuttgart ' +
    'tallinn tashkent tbilisi tehran thessaloniki tianjin tijuana tirana toulouse trondheim tulsa tunis uppsala ' +
    'utrecht valletta vilnius winnipeg wroclaw wrocław wuhan yekaterinburg yerevan yokohama zagreb zaragoza łódź',
);

/** What names of places begin with, and where companies have their machines. */
export const placeWords = wordSet(
  'san santa santo saint st los las fort port lake mount north south east west northern southern eastern western central ' +
    'amsterdam ashburn atlanta auckland bangalore bangkok barcelona beijing belgium berlin boston brussels bucharest budapest ' +
    'calgary california canada cape chicago copenhagen dallas delhi denver dubai dublin frankfurt hamburg helsinki hongkong ' +
    'hyderabad iowa ireland istanbul jakarta johannesburg kong kyiv lisbon london luxembourg madrid malaysia manchester ' +
    'manila marseille melbourne miami milan montreal moscow mumbai munich nairobi nebraska netherlands nevada ohio oregon ' +
    'osaka oslo palo paris phoenix portland prague quebec rome sao paulo seattle seoul shanghai singapore sofia spain ' +
    'stockholm sydney taipei taiwan texas tokyo toronto vancouver vienna virginia warsaw york zurich ' +
    'africa america asia australia austria belarus brazil britain bulgaria chile china croatia czechia denmark egypt england ' +
    'estonia europe finland france germany ghana greece hungary iceland india indonesia israel italy japan kenya korea latvia ' +
    'lithuania mexico nigeria norway poland portugal romania russia scotland serbia slovakia slovenia sweden switzerland ' +
    'thailand turkey ukraine vietnam wales ' +
    'african american asian australian austrian belgian brazilian british canadian chinese danish dutch english european ' +
    'finnish french german indian irish italian japanese korean latin mexican norwegian pacific atlantic polish portuguese ' +
    'russian spanish swedish swiss turkish ukrainian',
);

/** Without those that people are called by, such as April. */
export const months = wordSet(
  'january february march july september october november december jan feb mar apr jun jul aug sep sept oct nov dec',
);

export const days = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'mondays tuesdays wednesdays thursdays fridays saturdays sundays christmas easter thanksgiving halloween',
);
