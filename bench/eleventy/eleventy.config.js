export default function configure(config) {
  config.addPassthroughCopy('style.css');
}
