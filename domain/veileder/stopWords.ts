/** Words that say nothing of what is asked, in the three languages. Question words and «not» are not among them. */
export const stopWords: ReadonlySet<string> = new Set(
  `jeg meg min mitt mine du deg din ditt dine vi oss vår han ham hun henne de dem den det dette disse denne seg sin sitt sine man en et ei
  er var være vært blir ble bli har hadde ha bør burde should kan kunne skal skulle vil ville må måtte får fikk få gjør gjøre gjort går gå
  og eller men at som om til fra i på av for med ved etter før mot hos der her da så nå enn også bare jo vel nok ikke hva hvilken hvilket hvilke hvis dersom fordi
  eg mi mitt dykk dykkar dei ho hans hennar seg vere vore vart verte bli blei hadde kunne skulle ville måtte får fekk gjer gjere gjort
  eit og eller men at som om til frå på av med ved etter før hos der her då så no enn òg berre jo vel ikkje kva viss
  i me my mine you your yours we us our he him his she her they them their it its this that these those the a an
  am is are was were be been being do does did done have has had can could may might shall should will would must get got
  and or but to of in on at by for from with about into than then so if as not no what which there here just also only any some
  please takk thanks hei hello hi gjerne egentlig eigentleg noe noko litt veldig svært helt heilt slik sånn
  gjelder gjeld apply applies skjer happens happen betyr gjennom hver kvar every each går mye mykje much many mange
  tenke tenker tror trur think lurer lurar wonder wondering spørre spør spørsmål question ønsker vil want like trenger treng need`
    .split(/\s+/)
    .filter((word) => word !== ""),
);
