import type { AnswerWords } from "./words.ts";

/** Answers 39 to 65 in English. */
export const enSpeak: AnswerWords<"speak"> = {
  39: [
    "What are the deadlines for following up the work environment?",
    "The action plan is to be documented in the archive by 30 October, and “Summary and evaluation” is to be handed in by 16 December. This year’s deadlines for your unit are in “Annual cycle”.",
  ],
  40: [
    "Which slide should the unit use?",
    "That depends on how far you came in spring: page 6 if you held no meeting, page 7 if you were interrupted, and page 8 if the action plan was finished.",
  ],
  41: [
    "Who fills in “Summary and evaluation”?",
    "The leader fills it in together with the safety representative. The leader is sent the form.",
  ],
  42: [
    "Must the 2019 report be gone through?",
    "It is important that leaders who have not gone through it with their staff do so now. The answers are old, but what they are about still matters.",
  ],
  43: [
    "How does a small unit do the follow-up?",
    "A small unit may use its ordinary unit meetings. If it is hard to find time for one long meeting, you may also split the process.",
  ],
  44: [
    "Who can help me with the follow-up?",
    "The coordinator at your faculty or in the central administration. If your unit has special challenges, talk with the leader above you. HR and HSE, the occupational health service and consultants can help too.",
  ],
  45: [
    "Do I have to report harassment?",
    "Yes, when it happens to others: then you must tell your employer or the safety representative as soon as you know of it. If it happens to you, you should also say so, but you may choose not to.",
  ],
  46: [
    "What happens if I do not report it?",
    "Then the matter may not be examined, and it gets harder to show what happened as time passes. You are not to spread the story at work. You may report later, whenever you want.",
  ],
  47: [
    "Whom can I talk with in confidence?",
    "Your union representative, the occupational health service or the Labour Inspection Authority. They have no duty to tell your employer what you say. You may also talk with them when you are in doubt.",
  ],
  48: [
    "Can the safety representative keep what I say to themselves?",
    "Not everything. The safety representative must pass on what may be dangerous to life and health, or may breach the demand for a fully sound work environment, even when you said it in confidence.",
  ],
  49: [
    "Can I be anonymous?",
    "Not when you complain for yourself, because the person you complain about must be able to answer. When you report about others or about the work environment in general, you can. In Teams you are never anonymous: use the anonymous web page on a private device.",
  ],
  50: [
    "What is the difference between an application, a complaint, a notification and a whistleblowing report?",
    "An application for change is about your own situation, for professional reasons. A complaint is about something that affects you. A notification is about others or the work environment. A whistleblowing report is about wrongdoing in the organisation. You need not pick the right word; the leader finds out what it is.",
  ],
  51: [
    "To whom do I send my complaint?",
    "To your nearest leader. If the leader is disqualified or a party, it goes to the leader above. In exceptional cases you may send it to the head of HR and HSE, who contacts the right leader.",
  ],
  52: [
    "Can I complain orally?",
    "Yes. Then the employer has to write minutes of what you say, and you sign them. A written and signed complaint is still best.",
  ],
  53: [
    "What must a complaint contain?",
    "Who complains, whom it is about, and why. Preferably add what happened, when and where, and whether anybody saw it.",
  ],
  54: [
    "Can I complain on behalf of a colleague?",
    "No, you can only complain for yourself. You may report what you have seen, as a notification. A union representative may complain for members who are named.",
  ],
  55: [
    "May I bring somebody to the meeting?",
    "Yes. You may and should bring a union representative, and the notice of the meeting is to say so.",
  ],
  56: [
    "Is the person I complain about told?",
    "Yes. Whoever it concerns is to see what was said and answer it before anything is decided.",
  ],
  57: [
    "Can I refuse to be interviewed in an investigation?",
    "No. As an employee you have a duty to take part in a fact-finding investigation. You are called in reasonable time, are told what it is about, and may bring a union representative or another adviser.",
  ],
  58: [
    "How long does a case take?",
    "It is to be handled as fast as possible, but there is no fixed deadline. There still has to be time to do it thoroughly and fairly.",
  ],
  59: [
    "Am I protected against retaliation?",
    "Yes. It is forbidden to punish anybody for having spoken up, for the employer and for colleagues alike. The protection covers whistleblowing, complaints and concerns. If it happens all the same, you can report the retaliation.",
  ],
  60: [
    "Do the guidelines cover students?",
    "Yes, when you are employed beside your studies, and when you do unpaid work in a lab, in the field or on placement. Otherwise they apply when the other is employed or in another way the university’s responsibility. If in doubt, report it, and it will be clarified.",
  ],
  61: [
    "Is professional disagreement a breach?",
    "No. Professional disagreement is something one has to expect at work, even when it is unpleasant. It crosses the line when it becomes a conflict between persons or offends somebody.",
  ],
  62: [
    "What is harassment?",
    "It is actions, words or failures to act that are offensive, frightening, hostile or degrading, or that are meant to be. Usually it happens more than once, but one serious incident can be enough. Sexual harassment is unwanted sexual attention that has that effect, or that is troublesome. Bullying is harassment too.",
  ],
  63: [
    "Who may see the case?",
    "The parties see their own case, and those who handle it see what they need. Whoever reported it, colleagues and the safety representative are not parties. Outsiders normally see nothing.",
  ],
  64: [
    "May I take it up myself with the person concerned?",
    "Yes, if you do it factually and decently. If your leader already knows of it, your leader must agree first.",
  ],
  65: [
    "Who owns the report of an investigation?",
    "The employer. The parties may read it and comment on it before anything is decided.",
  ],
};
