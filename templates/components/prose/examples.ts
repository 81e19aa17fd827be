export const examples = {
  paragraphs: '<p>हर साल जून में केरल के तट पर बादल पहुँचते हैं।</p>\n<h2 id="kyon">क्यों?</h2>\n<p>हवा मुड़ती है।</p>',
};
