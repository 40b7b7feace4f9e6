import type { AnswerWords } from "./words.ts";

/** Answers 1 to 38 in English. */
export const enHome: AnswerWords<"home"> = {
  1: [
    "Which municipality’s rules apply to me?",
    "Those of the municipality where you work. Where you live makes no difference to rules on work and workplace.",
  ],
  2: [
    "I drive to work alone. Must I still work from home?",
    "Yes. The demand to work from home does not depend on how you travel, and it holds for somebody alone in a car too.",
  ],
  3: [
    "Do meetings and seminars at work count as events?",
    "Seminars, gatherings and kick-offs count as events and are not allowed, however few take part. Ordinary meetings that are part of the work are allowed, but you must always consider whether they can be digital.",
  ],
  4: [
    "May we hold a gathering that is fully digital?",
    "Yes. When everybody takes part digitally, conferences, seminars and gatherings are allowed. If anybody attends in person, it counts as an event.",
  ],
  5: [
    "May we move a meeting to a larger room?",
    "Yes, if it is an ordinary working meeting that has to be held in person. You may for instance rent a room where it is easier to keep a distance. More space does not make an event lawful.",
  ],
  6: [
    "May we eat in the canteen or the break room?",
    "There are no special rules for it. The usual advice on washing hands and keeping a distance applies.",
  ],
  7: [
    "We are fewer than five employees. Must we work from home?",
    "Yes. How many you are, and whether everybody has an office of their own, makes no difference.",
  ],
  8: [
    "Can my employer require fixed days at the office?",
    "Your employer has a duty to see that you work from home as far as that is possible in practice. If your tasks can be done at home, required office days fit badly with that. Otherwise the national infection-control rules apply.",
  ],
  9: [
    "Who judges whether a job can be done from home?",
    "The employer has a duty to assess it for each person, and should do so together with you. All that counts is whether it is possible in practice. That it is impractical or less efficient is no reason to come in.",
  ],
  10: [
    "What do I do if I disagree about working from home?",
    "First read what the municipality’s regulation says. Then take it up with your leader. If that leads nowhere, you can finally contact the Labour Inspection Authority.",
  ],
  11: [
    "How is the order to work from home enforced?",
    "Mainly by everybody taking responsibility. Breaches of the regulation can in the last resort be reported to the police.",
  ],
  12: [
    "Is working from home only for those who use public transport?",
    "No, it is for everybody. The employer cannot let all who drive or walk come in. The point is that as few as possible are present.",
  ],
  13: ["Can my employer forbid me to use public transport?", "No. How you travel to and from work is your own choice."],
  14: [
    "May I work from home together with colleagues?",
    "Then the purpose is lost. Home office is there so that people do not gather, and it makes no difference whether you gather at work or at somebody’s home.",
  ],
  15: [
    "How do we document that staff were told?",
    "It is enough that the message about working from home is on the intranet or somewhere similar. The employer must be able to show it.",
  ],
  16: [
    "Is the campus open during the pandemic?",
    "Yes, the campus is open to staff and students, but with less going on than usual. More than otherwise is done digitally.",
  ],
  17: [
    "Must I work from home during the pandemic?",
    "Yes, if you can. The main rule is home office for everybody whose tasks can be done at home. If your job has to be done on site, you come in as usual.",
  ],
  18: [
    "Who may come to campus during the pandemic?",
    "Those who have to be there to do their job: in research and teaching that needs the campus, in workshops, laboratories, cleaning and building operation, and in cooperation that goes faster when people meet. You may also come if working at home is difficult for you for work-environment reasons.",
  ],
  19: [
    "Who settles whether I am at home or on campus?",
    "Your nearest leader. Both working from home and coming to campus are to be settled with your leader first.",
  ],
  20: [
    "Are meetings and courses digital during the pandemic?",
    "Yes, meetings, courses, conferences and gatherings are digital as a main rule. Exceptions can be made when the work demands that you meet, but only as exceptions.",
  ],
  21: [
    "May teaching take place on campus?",
    "Teaching and supervision are digital where that is possible. If students learn less from it, or it cannot be done digitally, teaching may take place on campus.",
  ],
  22: [
    "May I take equipment home during the pandemic?",
    "Yes. The employer helps, so that you can move home the equipment you already have at your workplace.",
  ],
  23: [
    "May I use public transport to work during the pandemic?",
    "Yes, but try to avoid the rush hour. That is an appeal from Trondheim municipality, not a ban.",
  ],
  24: [
    "How long do the pandemic rules last?",
    "Through 2020. The rector is to clarify what holds in 2021, well before New Year.",
  ],
  25: [
    "When will there be fixed arrangements for home office?",
    "A proposal for guidelines on fixed arrangements was to be discussed with the unions on 13 November 2020, and the aim was to have them ready at the end of the month.",
  ],
  26: [
    "What do we do if somebody on campus is infected?",
    "Practical advice on infection control on campus and on cases of infection is on the university’s corona page: ntnu.no/korona.",
  ],
  27: [
    "Can I demand home office, or can my leader impose it?",
    "Neither. Fixed home office is voluntary for both: you may apply, but not demand it, and your leader cannot impose it.",
  ],
  28: [
    "How much may I work from home?",
    "Up to 40% of your working time, which is two days a week in a full post. You are to be at the workplace regularly, every week.",
  ],
  29: [
    "How long can a home-office agreement last?",
    "Six months at a time at most. You may apply for a new period, but home office is not to become a permanent arrangement for anybody.",
  ],
  30: [
    "May I work from home on a single day?",
    "Yes, if your nearest leader agrees. A day or a short period is agreed each time, and no fixed agreement is needed.",
  ],
  31: ["Which working hours apply at home?", "The same as otherwise. Core hours also apply when you work from home."],
  32: [
    "What equipment do I get for my home office?",
    "At least a keyboard, a mouse and a screen. Your unit may give more, depending on budget and need. Whatever is bought belongs to the employer.",
  ],
  33: [
    "Can I be called in on a home day?",
    "Yes. The employer may call you in for a meeting or something unforeseen, even on a day that was agreed as a home day.",
  ],
  34: [
    "Am I insured when I work from home?",
    "Yes, while you work. The insurance through the Norwegian Public Service Pension Fund and the occupational injury insurance also hold at home, but not for private errands such as fetching the post or walking the dog. Each injury is assessed by itself.",
  ],
  35: [
    "Can I get home office because of a conflict?",
    "No. Home office is not to solve a problem in the work environment. Then the problem itself has to be taken up, and there is somebody to talk with before you may report it.",
  ],
  36: [
    "I need special equipment. May I have home office?",
    "Very specialised or costly equipment counts against it. If the cost to the employer becomes unreasonable, you cannot have fixed home office.",
  ],
  37: [
    "May I have home office with strict demands on information security?",
    "Normally not. If your tasks make especially strict demands on information security, or on health and safety, an agreement is usually not made.",
  ],
  38: [
    "Do the rules apply to remote work and research leave?",
    "No. Remote work, research leave and other assignments have agreements of their own outside these guidelines. Talk with your leader.",
  ],
};
