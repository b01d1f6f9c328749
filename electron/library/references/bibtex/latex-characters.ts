/** Combining marks by the command that puts them on a letter. */
export const accents: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  b: '\u0331',
  d: '\u0323',
  t: '\u0361',
  G: '\u030f',
  U: '\u030e',
  h: '\u0309',
};

/** Commands that stand for characters. Spaces of every width are spaces: nobody sets a bibliography by hand here. */
export const symbols: Readonly<Record<string, string>> = table(`
ss ß,o ø,O Ø,l ł,L Ł,ae æ,AE Æ,oe œ,OE Œ,aa å,AA Å,i ı,j ȷ,dh ð,DH Ð,th þ,TH Þ,dj đ,DJ Đ,ng ŋ,NG Ŋ,ij ĳ,IJ Ĳ,SS ẞ,
textendash –,textemdash —,textquoteleft ‘,textquoteright ’,textquotedblleft “,textquotedblright ”,quotedblbase „,quotesinglbase ‚,
guillemotleft «,guillemotright »,guillemetleft «,guillemetright »,guilsinglleft ‹,guilsinglright ›,textquotedbl ",textquotesingle ',
ldots …,dots …,textellipsis …,cdots ⋯,copyright ©,textcopyright ©,textregistered ®,texttrademark ™,textdegree °,degree °,S §,
textsection §,P ¶,textparagraph ¶,pounds £,textsterling £,euro €,texteuro €,EUR €,textyen ¥,textcent ¢,textbackslash \\,
textasciitilde ~,textasciicircum ^,textasciigrave \`,textbar |,textless <,textgreater >,textunderscore _,textdollar $,
textbullet •,textperiodcentered ·,textmu µ,textohm Ω,textonehalf ½,textonequarter ¼,textthreequarters ¾,textordfeminine ª,
textordmasculine º,textdagger †,textdaggerdbl ‡,dag †,ddag ‡,textexclamdown ¡,textquestiondown ¿,slash /,TeX TeX,LaTeX LaTeX,
BibTeX BibTeX,textnumero №,textperthousand ‰,lbrace {,rbrace },alpha α,beta β,gamma γ,delta δ,epsilon ϵ,varepsilon ε,zeta ζ,eta η,
theta θ,vartheta ϑ,iota ι,kappa κ,lambda λ,mu μ,nu ν,xi ξ,pi π,varpi ϖ,rho ρ,varrho ϱ,sigma σ,varsigma ς,tau τ,upsilon υ,phi ϕ,
varphi φ,chi χ,psi ψ,omega ω,Gamma Γ,Delta Δ,Theta Θ,Lambda Λ,Xi Ξ,Pi Π,Sigma Σ,Upsilon Υ,Phi Φ,Psi Ψ,Omega Ω,pm ±,mp ∓,times ×,
div ÷,cdot ·,ast ∗,star ⋆,circ ∘,bullet •,leq ≤,le ≤,geq ≥,ge ≥,neq ≠,ne ≠,approx ≈,equiv ≡,sim ∼,simeq ≃,cong ≅,propto ∝,
infty ∞,partial ∂,nabla ∇,sum ∑,prod ∏,int ∫,sqrt √,in ∈,notin ∉,subset ⊂,supset ⊃,cup ∪,cap ∩,emptyset ∅,forall ∀,exists ∃,
neg ¬,land ∧,lor ∨,to →,rightarrow →,leftarrow ←,leftrightarrow ↔,Rightarrow ⇒,Leftarrow ⇐,Leftrightarrow ⇔,mapsto ↦,uparrow ↑,
downarrow ↓,hbar ℏ,ell ℓ,Re ℜ,Im ℑ,aleph ℵ,prime ′,angle ∠,perp ⊥,parallel ∥,mid ∣,langle ⟨,rangle ⟩,ldotp .,lbrack [,rbrack ],
oplus ⊕,otimes ⊗,wedge ∧,vee ∨,ll ≪,gg ≫,checkmark ✓,flat ♭,sharp ♯,natural ♮,micro µ,celsius ℃,ohm Ω
`);

/** Commands that are a space, or nothing at all. */
export const spaces = new Set([
  ' ',
  ',',
  ';',
  ':',
  'quad',
  'qquad',
  'enspace',
  'thinspace',
  'space',
  '\\',
  'newline',
  'par',
  'linebreak',
  '\n',
  '\t',
]);
export const nothing = new Set([
  '-',
  '/',
  '!',
  '@',
  'relax',
  'protect',
  'noindent',
  'null',
  'left',
  'right',
  'displaystyle',
  'textstyle',
  'limits',
  'mathstrut',
  'hspace*',
  'sloppy',
  'allowbreak',
  'nobreak',
  'hfill',
  'vfill',
  'unskip',
  'ignorespaces',
  'makeatletter',
  'makeatother',
  'rm',
  'tt',
  'sf',
  'normalfont',
  'upshape',
  'mdseries',
  'small',
  'large',
  'footnotesize',
  'bgroup',
  'egroup',
]);

/** Commands whose argument says how the words look, as the tags of CSL. */
export const tags: Readonly<Record<string, readonly [string, string]>> = {
  emph: ['<i>', '</i>'],
  textit: ['<i>', '</i>'],
  textsl: ['<i>', '</i>'],
  mathit: ['<i>', '</i>'],
  mkbibemph: ['<i>', '</i>'],
  mkbibitalic: ['<i>', '</i>'],
  textbf: ['<b>', '</b>'],
  mathbf: ['<b>', '</b>'],
  mkbibbold: ['<b>', '</b>'],
  textsuperscript: ['<sup>', '</sup>'],
  mkbibsuperscript: ['<sup>', '</sup>'],
  textsubscript: ['<sub>', '</sub>'],
  mkbibsubscript: ['<sub>', '</sub>'],
  textsc: ['<span style="font-variant: small-caps;">', '</span>'],
};

/** The same as switches for the rest of their group. */
export const switches: Readonly<Record<string, readonly [string, string]>> = {
  em: ['<i>', '</i>'],
  it: ['<i>', '</i>'],
  itshape: ['<i>', '</i>'],
  sl: ['<i>', '</i>'],
  bf: ['<b>', '</b>'],
  bfseries: ['<b>', '</b>'],
  sc: ['<span style="font-variant: small-caps;">', '</span>'],
  scshape: ['<span style="font-variant: small-caps;">', '</span>'],
};

export const quotes: Readonly<Record<string, readonly [string, string]>> = {
  enquote: ['“', '”'],
  mkbibquote: ['“', '”'],
  textquote: ['“', '”'],
  'enquote*': ['‘', '’'],
};

/** Commands whose first argument is for the machine. */
export const dropsFirst = new Set([
  'noopsort',
  'href',
  'textcolor',
  'color',
  'foreignlanguage',
  'switchargs',
  'hspace',
  'vspace',
  'label',
  'fontsize',
  'selectlanguage',
  'otherlanguage',
  'SortNoop',
  'noop',
  'natexlab',
]);

const superscripts: Readonly<Record<string, string>> = pairs('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ');
const subscripts: Readonly<Record<string, string>> = pairs('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎');

/** Text raised or lowered by characters of its own; as it is where there is one without such a character. */
export function raised(text: string, how: '^' | '_'): string {
  const letters = how === '^' ? superscripts : subscripts;
  const all = [...text].map((letter) => letters[letter]);
  return all.every((letter) => letter !== undefined) ? all.join('') : text;
}

function table(lines: string): Readonly<Record<string, string>> {
  const entries = lines
    .trim()
    .split(/,\n?(?=[A-Za-z])/)
    .map((entry) => entry.split(' '));
  return Object.fromEntries(entries.map(([name = '', character = '']) => [name, character]));
}

function pairs(from: string, to: string): Readonly<Record<string, string>> {
  const characters = [...to];
  return Object.fromEntries([...from].map((letter, index) => [letter, characters[index] ?? '']));
}
