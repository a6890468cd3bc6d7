/** Words of news prose, in each list the most frequent first. None of them begins with a term of a point. */
const words = (list: string): readonly string[] => list.trim().split(/\s*,\s*/u);

/** What happened. */
export const EVENTS = words(
  `fire, flooding, collapse, walkout, closure, blackout, derailment, collision, leak, landslide, breakdown, burst main,
  protest, theft, spill, explosion, blockade, power failure, subsidence, outage`,
);

/** Where it happened. */
export const SITES = words(
  `bridge, paper mill, station, harbour, town hall, ferry terminal, timber yard, reservoir, market hall, cold store,
  tunnel, substation, grain silo, swimming hall, quarry, depot, tram line, library, lock, shipyard, dairy, archive,
  pumping station, airfield, school centre, boiler house, viaduct, museum, bus garage, glassworks`,
);

export const TOPICS = words(
  `Transport, Local government, Energy, Industry, Safety, Environment, Public money, Housing, Health, Labour, Rail,
  Water, Culture, Courts, Planning, Shipping, Schools, Agriculture, Trade, Police, Roads, Heritage, Emergency services,
  Regional politics, Small business, Forestry, Fisheries, Engineering, Tourism, Science, Consumer affairs, Migration,
  Digital services, Research, Sport, Waste, Aviation, Mining, Food, Child care`,
);

export const ROLES = words(
  `spokesperson, mayor, resident, engineer, head of operations, shop owner, councillor, teacher, district officer,
  fire chief, economist, driver, deputy mayor, surveyor, farmer, retired foreman, chair of the board, nurse, historian,
  harbour master, site manager, geologist, student, lawyer, head teacher, hydrologist, baker, member of the assembly,
  technician, director, volunteer, innkeeper, conductor, press officer, archivist, electrician, bus driver, planner`,
);

export const AUTHORITIES = words(
  `city council, regional office, transport agency, water board, works department, safety authority, port authority,
  district administration, fire service, energy agency, rail office, planning board, state laboratory, housing office,
  public health office, county court, chamber of commerce, audit office, environment agency, civil protection office`,
);

/** Things of which there may be several. */
export const NOUNS = words(
  `year, plan, question, street, report, decision, meeting, family, company, problem, answer, town, school,
  hour, detail, road, project, service, shop, letter, building, measure, figure, rule, visitor, worker, line, document,
  system, neighbour, budget, effort, hall, side, group, service road, wall, gate, room, truck, team, photograph,
  member, sign, expert, office, photographer, machine, pump, cable, delivery, train, agreement, customer, platform,
  shift book, statement, committee, schedule, passage, warehouse, promise, bus, engine, map, ladder, beam, channel,
  notice board, valve, panel, tower, survey, complaint, timetable, boat, roof, sensor, fence, drawing, tenant, courtyard,
  archive box, ledger, crane, corridor, fuse, drain, parapet, furnace, girder, gauge, embankment, culvert, signal box,
  turbine, mooring, ventilator, hydrant, barrier, stairwell, conveyor, flagpole, generator, pontoon, relay, sluice`,
);

export const ADJECTIVES = words(
  `new, other, first, local, public, long, small, large, early, clear, recent, old, open, common, full, difficult,
  important, careful, heavy, quiet, narrow, regional, strong, short, temporary, serious, simple, technical, written,
  joint, complete, partial, regular, usual, sudden, modest, former, familiar, visible, urgent, steady, formal, broad,
  empty, patient, orderly, gradual, deliberate, tense, muted, thorough, hasty, uneven, makeshift, damp,
  brittle, rusted, improvised, unassuming, meticulous, belated, laborious`,
);

/** What people did with something. */
export const DEEDS = words(
  `described, discussed, followed, repaired, inspected, received, checked, prepared, counted, published, opened,
  moved, closed, requested, measured, questioned, supported, noticed, presented, examined, replaced, collected,
  praised, criticised, ordered, delivered, compared, photographed, defended, carried, cleared, recorded, revised,
  dismantled, postponed, catalogued, overhauled, sketched, salvaged, tested, abandoned, reinforced, reassembled`,
);

export const ADVERBS = words(
  `again, later, often, already, slowly, quickly, together, at once, for hours, in the meantime, with care, in part,
  on the spot, without delay, behind closed doors, by hand, step by step, in good time, on foot, in silence,
  after some debate, under floodlights, in single file, from memory, without comment, at short notice`,
);

export const DAYS = words(`Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday`);

/** Beginnings and ends of the names of places. */
export const PLACE_PARTS = {
  starts: words(
    `Har, Wel, Ash, Bren, Cor, Dun, Ell, Fen, Gar, Hol, Ing, Kel, Lan, Mar, Nor, Old, Pen, Quar, Ros, Stan, Thorn, Ul,
    Var, Wex, Yar, Bram, Cray, Drum, Esk, Farn, Grim, Hazel, Kirk, Lyn, Mid, Nether, Oak, Pres, Ra, Salt, Tarn, Vel`,
  ),
  ends: words(
    `wick, ton, ford, ham, bury, mouth, dale, stead, bridge, field, holm, leigh, worth, combe, minster, haven, by, gate,
    low, marsh, mere, ness, port, thorpe, den, shaw, well, beck, hurst, garth`,
  ),
};

/** Beginnings and ends of family names. */
export const FAMILY_PARTS = {
  starts: words(
    `Al, Ber, Cal, Dal, Er, Fal, Gor, Hal, Is, Jar, Kor, Lor, Mal, Nav, Or, Pel, Quin, Rad, Sor, Tal, Ud, Vas, Wen, Yel,
    Zan, Bran, Chel, Dor, Est, Fer, Gil, Hart, Jen, Kast, Lind, Mor, Nest, Ost, Pard, Rem, Sand, Tor, Ver, Wid, Zel`,
  ),
  middles: words(`a, e, i, o, u, an, en, in, on, ar, er, ir, or, el, al, il, am, em, as, es`),
  ends: words(
    `berg, ssen, ti, ni, kov, ska, rez, mann, do, ra, ley, man, lund, vik, dez, nas, ris, tta, wski, ford, well, gren,
    mura, shi, oglu, dze, escu, eiro, quist, stra, enko, ault, etti, holm, ington, eaux, idis, arra, imov, strup`,
  ),
};

export const GIVEN_NAMES = words(
  `Anna, Peter, Maria, Thomas, Elena, David, Sara, Jan, Laura, Martin, Nadia, Paul, Ines, Victor, Clara, Samuel, Irene,
  Hugo, Miriam, Oskar, Lena, Daniel, Rosa, Felix, Amira, Tomas, Greta, Leon, Yasmin, Emil, Noor, Stefan, Ada, Karim,
  Vera, Julian, Mina, Anton, Olga, Bruno, Leila, Simon, Edith, Farid, Helga, Ivo, Judith, Kofi, Lucia, Mateo, Nina`,
);

/** Parts of words of specialists: thousands of words that each stand in few texts. */
export const RARE_PARTS = {
  starts: words(
    `inter, sub, hydro, micro, pre, counter, semi, over, electro, trans, multi, para, geo, under, thermo, re`,
  ),
  stems: words(
    `struct, press, metr, form, port, graph, duct, clin, flex, ject, mod, norm, plan, rot, script, spect, tens, tract,
    vers, volut, cept, cred, fract, grad, lamin, morph, oper, polar, sect, sist, stat, therm, vect, vert, viscos, calib`,
  ),
  ends: words(`ive, al, ional, ary, ory, ic, able, ent, ile, ar, ous, ular, atory, esque`),
};
