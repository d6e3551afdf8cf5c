package app.touchstone.reports.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that carries the shopper's application. */
@Controller
class ShopperApplicationController {

    @GetMapping("/s")
    String withoutSlash() {
        return "redirect:/s/";
    }

    @GetMapping("/s/")
    String page() {
        return "forward:/s/index.html";
    }
}
